package vn.cchc.remediation.sample;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Official words of an authority, in the documents of the units that it reviews. */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
class SamplePhrasesTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	private SamplePages administrator;

	private long draft;

	private long issued;

	private String address = "";

	@BeforeEach
	void find() {
		this.administrator = new SamplePages(this.mvc, this.accounts).staying();
		this.draft = plan("p.issued_versions = 0 and p.status = 'DRAFT'");
		long authority = this.jdbc.sql("""
				select w.reviewer_id from remediation_plan p join unit_reviewer w on w.unit_id = p.unit_id
				where p.id = :plan and upper_inf(w.valid)""").param("plan", this.draft).query(Long.class).single();
		this.issued = plan("p.status = 'ISSUED' and w.reviewer_id = " + authority);
		this.address = "/admin/phrases/" + authority;
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from official_wording").update();
	}

	private long plan(String condition) {
		return this.jdbc
			.sql("""
					select p.id from remediation_plan p join unit_reviewer w on w.unit_id = p.unit_id and upper_inf(w.valid)
					where exists (select 1 from plan_section s where s.plan_id = p.id) and %s order by p.id limit 1"""
				.formatted(condition))
			.query(Long.class)
			.single();
	}

	@Test
	void draftsUseNewWordsAtOnceAndIssuedOnesNever() throws Exception {
		String before = text("/documents/plans/" + this.issued);
		assertThat(text("/documents/plans/" + this.draft)).contains("./.").doesNotContain("HẾT");
		save("END", "", ". HẾT");
		assertThat(text("/documents/plans/" + this.draft)).contains(". HẾT").doesNotContain("./.");
		assertThat(text("/documents/plans/" + this.issued)).isEqualTo(before);
		Document page = this.administrator.page(this.address);
		assertThat(page.select("[name='now.END']").val()).isEqualTo(". HẾT");
		assertThat(page.select("#note-END").text()).contains("Quản trị đổi lúc ");
	}

	@Test
	void everyPhraseOfTheFileCanBeChangedUnderItsDocument() throws Exception {
		Document page = this.administrator.page(this.address);
		List<String> keys = keys();
		assertThat(page.select("[name^=now.]").eachAttr("name")).hasSameSizeAs(keys)
			.containsAll(keys.stream().map((key) -> "now." + key).toList());
		assertThat(page.select("details h2").eachText()).contains("Kế hoạch có phụ lục", "Kế hoạch theo tiêu chí");
	}

	@Test
	void blanksMustStayAndNothingTypedIsLost() throws Exception {
		MockHttpServletResponse answer = this.administrator.post(this.address, "was.REASON", "", "now.REASON",
				"Vì sao:", "was.CAUSE", "", "now.CAUSE", "Do {ai}: {text}", "was.END", "", "now.END", "HẾT 😀",
				"was.DUE", "", "now.DUE", "hạn: {text}");
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select("#note-REASON").text()).startsWith("Thiếu {text}.");
		assertThat(page.select("#note-CAUSE").text()).startsWith("Phần mềm không biết điền gì vào {ai}.");
		assertThat(page.select("#note-END").text()).contains("không in được ký tự “😀”");
		assertThat(page.select("[name='now.REASON']").val()).isEqualTo("Vì sao:");
		assertThat(page.select("[name='now.DUE']").val()).as("what is right is kept too").isEqualTo("hạn: {text}");
		assertThat(page.select("[role=alert]").text()).startsWith("3 câu chưa lưu được");
		assertThat(this.jdbc.sql("select count(*) from official_wording").query(Long.class).single()).isZero();
	}

	@Test
	void theWordsOfSomebodyElseAreNotLost() throws Exception {
		save("END", "", ". HẾT");
		MockHttpServletResponse answer = this.administrator.post(this.address, "was.END", "", "now.END", ".");
		assertThat(answer.getStatus()).isEqualTo(422);
		Element form = Objects
			.requireNonNull(Jsoup.parse(answer.getContentAsString()).selectFirst("div:has(> [name='now.END'])"));
		assertThat(form.text()).contains("Người khác vừa đổi câu này thành “. HẾT”");
		assertThat(this.administrator
			.post(this.address, "was.END", form.select("[name='was.END']").val(), "now.END",
					form.select("[name='now.END']").val())
			.getStatus()).as("sent again knowingly").isEqualTo(302);
		assertThat(this.administrator.page(this.address).select("[name='now.END']").val()).isEqualTo(".");
	}

	@Test
	void thereIsAWayBackToEveryWording() throws Exception {
		save("END", "", "./. một");
		save("END", "./. một", "./. hai");
		Document history = this.administrator.page(this.address + "/END");
		assertThat(history.select("tbody td.plan-text").eachText()).containsExactly("./. hai", "./. một");
		this.administrator.post(this.address + "/END", "change", history.select("[name=change]").val());
		assertThat(this.administrator.page(this.address).select("[name='now.END']").val()).isEqualTo("./. một");
		this.administrator.post(this.address + "/END");
		assertThat(this.administrator.page(this.address).select("[name='now.END']").val()).isEmpty();
		assertThat(this.administrator.page(this.address + "/END").select("tbody tr")).hasSize(4);
	}

	@Test
	void aPreviewIsARealDocumentAndKeepsNothing() throws Exception {
		MockHttpServletResponse answer = this.administrator.post(this.address + "/preview", "was.END", "", "now.END",
				". HẾT VĂN BẢN");
		assertThat(answer.getContentType()).isEqualTo("application/pdf");
		assertThat(pdf(answer)).contains("HẾT VĂN BẢN");
		assertThat(this.jdbc.sql("select count(*) from official_wording").query(Long.class).single()).isZero();
		assertThat(this.administrator.post(this.address + "/preview", "now.REASON", "không có chỗ").getStatus())
			.isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource({ "RESULT.GENERAL, results", "REPORT.GENERAL, reports", "NOTICE.FOUND, notices",
			"MINUTES.FOUND, minutes", "REMINDER.RECIPIENTS, reminders", "CALL.RECIPIENTS, calls", "TYPE.SCORES, scores",
			"TYPE.DEDUCTIONS, deductions", "TYPE.SUMMARY, summaries" })
	void everyKindOfPaperCanBeTried(String key, String kind) throws Exception {
		this.address = "/admin/phrases/" + ("results".equals(kind) ? reporting() : reviewing());
		String example = this.administrator.page(this.address).select("#example option[value^=" + kind + "]").val();
		assertThat(example).isNotEmpty();
		MockHttpServletResponse answer = this.administrator.post(this.address + "/preview", "example", example,
				"was." + key, "", "now." + key, "CÂU ĐANG THỬ");
		assertThat(answer.getContentType()).isEqualTo("application/pdf");
		assertThat(pdf(answer)).contains("CÂU ĐANG THỬ");
	}

	@Test
	void anAuthorityChoosesTheWordsOfTheOneAboveOrTheProgramsOrItsOwn() throws Exception {
		long district = reviewing();
		long province = above(district);
		String minutes = "/documents/minutes/"
				+ this.jdbc.sql("select max(id) from reporting_period where authority_id = :id")
					.param("id", district)
					.query(Long.class)
					.single()
				+ "?draft=true";
		String own = "/admin/phrases/" + district;
		String standard = this.administrator.page(own).select("label[for=now-MINUTES.FOUND]").text();
		this.administrator.post("/admin/phrases/" + province, "was.MINUTES.FOUND", "", "now.MINUTES.FOUND",
				"NỘI DUNG CỦA TỈNH", "small.was", "", "small", "YES");
		assertThat(text(minutes)).contains("NỘI DUNG CỦA TỈNH");
		assertThat(this.administrator.page(own).select("#note-MINUTES\\.FOUND").text()).contains("“NỘI DUNG CỦA TỈNH”");

		this.administrator.post(own + "/MINUTES.FOUND", "standard", "true");
		assertThat(text(minutes)).contains("II. " + standard).doesNotContain("NỘI DUNG CỦA TỈNH");
		assertThat(this.administrator.page(own).select("[name='now.MINUTES.FOUND']").val()).isEqualTo(standard);
		this.administrator.post(own + "/MINUTES.FOUND");
		assertThat(text(minutes)).as("as above again").contains("NỘI DUNG CỦA TỈNH");
		this.administrator.post(own, "was.MINUTES.FOUND", "", "now.MINUTES.FOUND", standard);
		assertThat(text(minutes)).as("typed word for word").doesNotContain("NỘI DUNG CỦA TỈNH");

		Document page = this.administrator.page(own);
		assertThat(page.select("label[for=small-none]").text()).endsWith("(đang in)");
		this.administrator.post(own, "small.was", "", "small", "NO");
		assertThat(this.administrator.page(own).select("#small-no[checked]")).hasSize(1);
		assertThat(this.administrator.page(own + "/SMALL_PRINT").select("tbody td.plan-text").eachText())
			.containsExactly("Không in");
	}

	/** The authority that opens reporting periods. */
	private long reviewing() {
		return this.jdbc.sql("""
				select authority_id from reporting_period group by authority_id order by count(*) desc limit 1""")
			.query(Long.class)
			.single();
	}

	/** An authority to which a unit has sent its report on a year. */
	private long reporting() {
		return this.jdbc.sql("""
				select min(w.reviewer_id) from result_report r join unit_reviewer w on w.unit_id = r.unit_id
				where r.issued_versions > 0""").query(Long.class).single();
	}

	private long above(long authority) {
		return this.jdbc.sql("""
				select reviewer_id from unit_reviewer where unit_id = :authority and valid @> current_date""")
			.param("authority", authority)
			.query(Long.class)
			.single();
	}

	@Test
	void officialPrintsNameTheirCodeOnlyWhereTheAuthorityWantsIt() throws Exception {
		String file = "/documents/plans/" + this.issued + ".pdf";
		assertThat(pdf(this.administrator.answer(file))).doesNotContain("Mã nội dung");
		assertThat(pdf(this.administrator.answer("/documents/plans/" + this.draft + ".pdf"))).contains("Mã nội dung");
		this.administrator.post(this.address, "small.was", "", "small", "YES");
		assertThat(pdf(this.administrator.answer(file))).contains("Mã nội dung");
		this.administrator.post(this.address, "small.was", "YES", "small", "NO");
		assertThat(pdf(this.administrator.answer(file))).doesNotContain("Mã nội dung");
		assertThat(this.administrator.page(this.address + "/SMALL_PRINT").select("tbody td.plan-text").eachText())
			.containsExactly("Không in", "Có in");
	}

	private static List<String> keys() throws Exception {
		Properties phrases = new Properties();
		try (InputStream in = SamplePhrasesTests.class.getResourceAsStream("/document/phrases.properties")) {
			phrases.load(in);
		}
		return List.copyOf(phrases.stringPropertyNames());
	}

	private void save(String key, String was, String now) throws Exception {
		assertThat(this.administrator.post(this.address, "was." + key, was, "now." + key, now).getStatus())
			.isEqualTo(302);
	}

	private String text(String path) throws Exception {
		return this.administrator.page(path).select("main").text();
	}

	private static String pdf(MockHttpServletResponse answer) throws Exception {
		try (PDDocument pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

}
