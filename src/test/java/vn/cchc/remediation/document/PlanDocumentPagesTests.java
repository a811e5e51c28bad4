package vn.cchc.remediation.document;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
