package vn.cchc.remediation.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The document of a plan on the screen, and its files. */
@SampleDocuments
class PlanDocumentPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountService accounts;

	@Test
	void anIssuedPlanIsShownPageByPageWithItsAnnexLying() throws Exception {
		Document page = page("/documents/plans/" + planOf("Hải Định"));

		assertThat(page.select("article.sheet")).hasSizeGreaterThanOrEqualTo(3);
		assertThat(page.select("article.sheet-lying thead")).hasSameSizeAs(page.select("article.sheet-lying"));
		assertThat(page.select("h1").text()).startsWith("KẾ HOẠCH Khắc phục các tiêu chí");
		assertThat(page.select("article.sheet .sheet-number").eachText().stream().filter("1"::equals).toList())
			.isEmpty();
		assertThat(page.select("article.sheet:not(.sheet-lying) .sheet-number").eachText()).containsExactly("2");
		assertThat(page.select(".sheet-draft, .sheet-notes")).isEmpty();
	}

	@Test
	void everyElementIsOnThePagesOnceWhereverTheyBreak() throws Exception {
		Document page = page("/documents/plans/" + planOf("Lấp Vò"));

		List<String> ids = page.select("article [id]").eachAttr("id");
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(page.select(".piece-continued")).isNotEmpty();
		assertThat(page.select("article").text().replace("- Được đánh giá", ""))
			.contains("(8) Thực hiện điều tra xã hội học");
		assertThat(page.select("article h2").eachText()).containsExactly("I. MỤC ĐÍCH, YÊU CẦU",
				"II. NỘI DUNG KHẮC PHỤC", "III. CÁC GIẢI PHÁP CHUNG", "IV. TỔ CHỨC THỰC HIỆN");
	}

	@Test
	void aDraftSaysSoAndMarksWhatIsMissingWithTheWayToFillItIn() throws Exception {
		Document page = page("/documents/plans/" + draft());

		assertThat(page.select("article.sheet")).hasSameSizeAs(page.select("article.sheet-draft"));
		assertThat(page.select(".sheet-notes li").eachText()).anyMatch((note) -> note.startsWith("Chưa "));
		assertThat(page.select(".sheet-notes a").eachAttr("href")).isNotEmpty()
			.allMatch((link) -> link.matches("/plans/\\d+#(plan|task)-\\d+-[A-Z_]+"));
		assertThat(page.select(".number").text()).isEqualTo("Số: /KH-UBND");
	}

	@Test
	void theFilesAreNamedAndOfTheirKind() throws Exception {
		String address = "/documents/plans/" + planOf("Hải Yến");
		MockHttpServletResponse pdf = ask(address + ".pdf");
		MockHttpServletResponse docx = ask(address + "/versions/1.docx");

		assertThat(pdf.getContentType()).isEqualTo("application/pdf");
		assertThat(new String(pdf.getContentAsByteArray(), 0, 5)).isEqualTo("%PDF-");
		assertThat(pdf.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("inline").contains("filename*=UTF-8''K");
		assertThat(new String(docx.getContentAsByteArray(), 0, 2)).isEqualTo("PK");
		assertThat(docx.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
	}

	@Test
	void aFileAndAPaperAreRecognisedAndAChangedOneIsNot() throws Exception {
		String address = "/documents/plans/" + planOf("Hải Định");
		String code = page(address).select("a[href*=verify]").attr("href").replaceFirst(".*code=", "");
		byte[] docx = ask(address + ".docx").getContentAsByteArray();

		assertThat(page("/documents/verify?code=" + code).select("h2").text())
			.isEqualTo("Đúng là bản ban hành lần 1 của Kế hoạch năm 2024, Xã Hải Định");
		assertThat(verified(ask(address + ".pdf").getContentAsByteArray())).startsWith("Đúng là bản ban hành lần 1");
		assertThat(verified(docx)).startsWith("Đúng là bản ban hành lần 1");
		assertThat(verified(changed(docx))).isEqualTo("Không có văn bản nào như thế trong hệ thống");
		assertThat(page("/documents/verify?code=00000-00000-00000-00000").select("h2").text())
			.isEqualTo("Không có văn bản nào như thế trong hệ thống");
	}

	@Test
	void aPrintedDraftIsKnownAsADraftByItsSmallPrint() throws Exception {
		long draft = draft();
		byte[] pdf = ask("/documents/plans/" + draft + ".pdf").getContentAsByteArray();
		String print = page("/documents/plans/" + draft).select(".small-print").text();

		assertThat(print).matches("Mã nội dung: [0-9A-F]{5}(-[0-9A-F]{5}){3}");
		assertThat(verified(pdf)).startsWith("Đây là bản dự thảo");
		assertThat(page("/documents/verify?code=" + print.replace("Mã nội dung: ", "")).select("h2").text())
			.startsWith("Đây là bản dự thảo");
	}

	private String verified(byte[] file) throws Exception {
		return Jsoup.parse(this.mvc
			.perform(multipart("/documents/verify").file(new MockMultipartFile("file", "tep", null, file))
				.with(csrf())
				.with(authentication(administrator())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString()).select("section h2").text();
	}

	/** The same file with one word changed, as an editor would save it. */
	private static byte[] changed(byte[] docx) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
				ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				to.write(new String(from.readAllBytes(), StandardCharsets.UTF_8).replace("Quý I", "Quý II")
					.getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	private long planOf(String unit) {
		return this.jdbc.sql("""
				select p.id from remediation_plan p join admin_unit u on u.id = p.unit_id where u.name = :name""")
			.param("name", unit)
			.query(Long.class)
			.single();
	}

	private long draft() {
		return this.jdbc.sql("select min(id) from remediation_plan where status = 'DRAFT' and issued_versions = 0")
			.query(Long.class)
			.single();
	}

	private Document page(String address) throws Exception {
		return Jsoup.parse(ask(address).getContentAsString());
	}

	private MockHttpServletResponse ask(String address) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(get(address).with(authentication(administrator())))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return response;
	}

	private UsernamePasswordAuthenticationToken administrator() {
		long id = this.accounts.add(new NewAccount("in" + System.nanoTime(), "Quản trị")).id();
		this.accounts.grant(id, Role.ADMINISTRATOR, null, null, null);
		CurrentAccount account = new CurrentAccount(id, "quantri", "quantri", 0, this.accounts.grantsOf(id));
		return UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList(Role.ADMINISTRATOR.authority()));
	}

}
