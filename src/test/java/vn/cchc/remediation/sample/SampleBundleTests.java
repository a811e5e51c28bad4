package vn.cchc.remediation.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.document.render.RenderPool;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** All plans of an authority's units as one file. */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleBundleTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private RenderPool pool;

	private long authority;

	private int year;

	private List<Long> plans = List.of();

	private String address = "";

	@BeforeAll
	void find() {
		this.authority = this.jdbc.sql("""
				select authority_id from reporting_period group by authority_id order by count(*) desc limit 1""")
			.query(Long.class)
			.single();
		this.year = this.jdbc.sql("select max(year) from reporting_period where authority_id = :authority")
			.param("authority", this.authority)
			.query(Integer.class)
			.single();
		this.plans = this.jdbc.sql("""
				select p.id from remediation_plan p join unit_reviewer w on w.unit_id = p.unit_id
				where w.reviewer_id = :authority and upper_inf(w.valid) and p.plan_year = :year
					and p.issued_versions > 0""")
			.param("authority", this.authority)
			.param("year", this.year)
			.query(Long.class)
			.list();
		this.address = "/authorities/" + this.authority + "/plans";
	}

	@Test
	void holdsEveryIssuedPlanUnderAReadableName() throws Exception {
		SamplePages officer = officer();
		assertThat(officer.page(this.address).select("#bundle-year option").eachText())
			.contains("Năm " + this.year + ": " + this.plans.size() + " kế hoạch");
		String page = begin(officer, "pdf", "docx");
		assertThat(ready(officer, page)).contains("Đã xong: " + this.plans.size() + "/" + this.plans.size());
		MockHttpServletResponse answer = officer.answer(page + ".zip");
		assertThat(URLDecoder.decode(Objects.requireNonNull(answer.getHeader("Content-Disposition")),
				StandardCharsets.UTF_8))
			.contains("Kế hoạch " + this.year + " - ");
		Map<String, byte[]> files = files(answer.getContentAsByteArray());
		assertThat(List.copyOf(files.keySet())).hasSize(2 * this.plans.size())
			.isSortedAccordingTo(Comparator.comparing((name) -> name.substring(0, 2)));
		assertThat(files.keySet())
			.allMatch((name) -> name.matches("[0-9]{2,} (Xã|Phường|Thị trấn) .+ - Kế hoạch (khắc phục|nâng cao chỉ số) "
					+ this.year + ".*\\.(pdf|docx)"));
		files.forEach((name, content) -> assertThat(new String(content, 0, 4, StandardCharsets.ISO_8859_1)).as(name)
			.startsWith(name.endsWith(".pdf") ? "%PDF" : "PK"));
	}

	@Test
	void namesADocumentThatCannotBeMade() throws Exception {
		long broken = this.plans.get(0);
		// Kept by being read once, then spoiled.
		officer().page("/documents/plans/" + broken);
		String kept = this.jdbc
			.sql("select document from document_edition where plan_id = :plan order by version_no desc limit 1")
			.param("plan", broken)
			.query(String.class)
			.single();
		spoil(broken, "{}");
		try {
			SamplePages officer = officer();
			String page = begin(officer, "docx");
			assertThat(ready(officer, page)).contains("1 kế hoạch chưa xuất được");
			Map<String, byte[]> files = files(officer.answer(page + ".zip").getContentAsByteArray());
			assertThat(files).hasSize(this.plans.size());
			String told = new String(files.get("00 Kế hoạch chưa xuất được.txt"), StandardCharsets.UTF_8);
			assertThat(told).contains("1 kế hoạch sau chưa xuất được", " - Kế hoạch ");
		}
		finally {
			spoil(broken, kept);
		}
	}

	@Test
	void makesOneForAnAccountAtATimeAndForgetsOneThatIsGivenUp() throws Exception {
		SamplePages officer = officer();
		CountDownLatch busy = new CountDownLatch(1);
		List<Thread> others = java.util.stream.Stream.generate(() -> new Thread(() -> this.pool.run(() -> wait(busy))))
			.limit(Runtime.getRuntime().availableProcessors())
			.toList();
		others.forEach(Thread::start);
		try {
			String page = begin(officer, "docx");
			assertThat(officer.page(page).select("#bundle").text()).contains("0/" + this.plans.size() + " kế hoạch");
			assertThat(officer.page(page).select("noscript meta[http-equiv=refresh], head noscript").outerHtml())
				.contains("refresh");
			assertThat(begin(officer, "pdf")).as("led to the one that is being made").isEqualTo(page);
			assertThat(officer.page(this.address).select(".notice").text()).startsWith("Đang tạo");
			assertThat(officer.answered(page + ".zip")).isEqualTo(404);
			assertThat(officer().page(page).text()).as("nobody else's").contains("Tệp này không còn");
			officer.post(page + "/discard");
			assertThat(officer.page(page).text()).contains("Tệp này không còn");
		}
		finally {
			busy.countDown();
			for (Thread other : others) {
				other.join();
			}
		}
		String next = begin(officer, "docx");
		assertThat(ready(officer, next)).contains("Đã xong");
	}

	@Test
	void isForThoseWhoSeeTheAuthority() throws Exception {
		long unit = this.jdbc.sql("select unit_id from remediation_plan where id = :plan")
			.param("plan", this.plans.get(0))
			.query(Long.class)
			.single();
		SamplePages commune = new SamplePages(this.mvc, this.accounts).as(Role.UNIT_EDITOR, unit);
		assertThat(commune.answered(this.address)).isEqualTo(404);
		assertThat(officer().post(this.address, "year", String.valueOf(this.year)).getContentAsString())
			.contains("Chọn ít nhất một định dạng");
		assertThat(officer().post(this.address, "pdf", "true", "year", "1999").getStatus()).isEqualTo(422);
	}

	private SamplePages officer() {
		return new SamplePages(this.mvc, this.accounts).as(Role.AUTHORITY_OFFICER, this.authority).staying();
	}

	private String begin(SamplePages officer, String... formats) throws Exception {
		List<String> sent = new java.util.ArrayList<>(List.of("year", String.valueOf(this.year)));
		for (String format : formats) {
			sent.addAll(List.of(format, "true"));
		}
		return Objects.requireNonNull(officer.post(this.address, sent.toArray(String[]::new)).getRedirectedUrl());
	}

	/** What the page says when the file is there. */
	private static String ready(SamplePages officer, String page) throws Exception {
		for (int tries = 0; tries < 600; tries++) {
			var place = officer.page(page).select("#bundle");
			if (!"open".equals(place.attr("data-bundle"))) {
				return place.text();
			}
			Thread.sleep(100);
		}
		throw new AssertionError("never ready");
	}

	private void spoil(long plan, String document) {
		this.jdbc
			.sql("""
					update document_edition set document = cast(:document as jsonb)
					where plan_id = :plan and version_no = (select max(version_no) from document_edition where plan_id = :plan)""")
			.param("document", document)
			.param("plan", plan)
			.update();
	}

	private static boolean wait(CountDownLatch busy) {
		try {
			busy.await();
			return true;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, byte[]> files(byte[] zip) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		return files;
	}

}
