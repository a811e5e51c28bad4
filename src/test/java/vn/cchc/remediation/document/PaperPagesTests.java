package vn.cchc.remediation.document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Reports, notices, minutes, letters and working papers as their readers meet them. */
@SampleDocuments
class PaperPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SampleEditions samples;

	@Autowired
	private AccountService accounts;

	@Test
	void anAcceptedReportIsFinalWithRoomForNumberAndDate() throws Exception {
		Document page = page("/documents/reports/" + this.samples.acceptedReport());

		assertThat(page.select(".sheet-draft")).isEmpty();
		assertThat(page.select("article .number").text()).isEqualTo("Số: /BC-UBND");
		assertThat(page.select("article h1").text()).startsWith("BÁO CÁO Tiến độ khắc phục các tiêu chí");
		assertThat(page.select("article .addressees").text()).startsWith("Kính gửi: Ủy ban nhân dân huyện Mẫu");
		assertThat(page.select("article.sheet-lying h2").text()).startsWith("Phụ lục KẾT QUẢ");
	}

	@Test
	void aNoticeSaysWhatHasToBeMended() throws Exception {
		Document page = page("/documents/notices/" + this.samples.returnedReport() + "?draft=true");

		assertThat(page.select("article").text()).contains("Chưa thuyết phục", "Thiếu minh chứng", "trả lại báo cáo");
		assertThat(page.select("article.sheet-draft")).isNotEmpty();
		assertThat(page.select("main a[href$=.pdf?draft=true]")).hasSize(1);
	}

	@Test
	void aLetterHasNoNameOfATypeAndNamesWhomItGoesTo() throws Exception {
		Document page = page("/documents/reminders/" + this.samples.lateUnit());

		assertThat(page.select("article .title")).isEmpty();
		assertThat(page.select("article .letter-subject").text()).startsWith("V/v đôn đốc");
		assertThat(page.select("article .addressees").text()).startsWith("Kính gửi: Ủy ban nhân dân ");
		assertThat(page.select("article tbody tr")).isNotEmpty();
	}

	@Test
	void whatIsIssuedIsKeptAndRecognisedByItsFileAndItsCode() throws Exception {
		String address = "/documents/calls/" + this.samples.lateUnit();
		Document form = page(address + "/issue");
		MockHttpServletResponse issued = ask(post(address + "/issue").param("number", "7")
			.param("read", form.select("[name=read]").val())
			.param("version", form.select("[name=version]").val())
			.param("symbol", "UBND-VP")
			.param("day", "05/02/2026")
			.param("right", "TM")
			.param("signerTitle", "Chủ tịch")
			.with(csrf()));
		String version = String.valueOf(issued.getRedirectedUrl());
		Document page = page(version);

		assertThat(version).matches(address + "/versions/[0-9]+");
		assertThat(page.select("article .number").text()).isEqualTo("Số: 07/UBND-VP");
		assertThat(page.select("article .place-date").text()).endsWith("ngày 05 tháng 02 năm 2026");
		assertThat(page.select(".sheet-draft, article .small-print")).isEmpty();
		assertThat(verified(version + ".pdf")).matches("Đúng là bản ban hành lần [0-9]+ của Công văn đôn đốc .*");
		assertThat(verified(version + ".docx")).isEqualTo(verified(version + ".pdf"));
		String code = page.select("a[href*=verify]").attr("href");
		assertThat(page(code).select("section h2").text()).isEqualTo(verified(version + ".pdf"));
	}

	@Test
	void aPaperIsNotIssuedWithoutNumberAndNothingTypedIsLost() throws Exception {
		MockHttpServletResponse refused = ask(
				post("/documents/minutes/" + this.samples.period() + "/issue").param("signerName", "Người ký")
					.param("symbol", "BB-UBND")
					.param("right", "TM")
					.with(csrf()));

		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.getContentAsString()).select("[name=signerName]").val()).isEqualTo("Người ký");
	}

	@Test
	void anIssuedResultReportIsKeptAndRecognised() throws Exception {
		String address = "/documents/results/" + this.samples.result("Thanh Xá").source().id();

		assertThat(page(address).select(".sheet-draft, .small-print")).isEmpty();
		assertThat(page(address).select("article td").eachText()).contains("85,13", "87,05", "79,64");
		assertThat(verified(address + ".pdf"))
			.isEqualTo("Đúng là bản ban hành lần 1 của Báo cáo kết quả năm 2023, Xã Thanh Xá");
	}

	@Test
	void aWorkingPaperIsKnownAsOneOncePrinted() throws Exception {
		String address = "/documents/scores/" + this.samples.assessment("Thanh Xá");
		Document page = page(address);

		assertThat(page.select("article")).hasSameSizeAs(page.select("article.sheet-lying"));
		assertThat(page.select("tr.sum").eachText()).last().isEqualTo("Tổng cộng 100 85,13 14,87");
		assertThat(verified(address + ".pdf")).isEqualTo("Đây là bản in để làm việc: Bảng điểm năm 2022, Xã Thanh Xá");
	}

	@Test
	void theChairpersonsPageHasFiveFiguresAndAChartThatIsTold() throws Exception {
		Document page = page("/documents/summaries/" + this.samples.chairedUnit());

		assertThat(page.select("article")).hasSize(1);
		assertThat(page.select("tr.figures td")).hasSize(5);
		assertThat(page.select("svg.doc-chart").attr("aria-label")).matches(".*: đạt [0-9,]+/[0-9,]+ điểm.*");
		assertThat(page.select("svg.doc-chart rect").size()).isGreaterThan(8);
	}

	private String verified(String address) throws Exception {
		byte[] file = ask(get(address)).getContentAsByteArray();
		return Jsoup.parse(
				ask(multipart("/documents/verify").file(new MockMultipartFile("file", "tep", null, file)).with(csrf()))
					.getContentAsString())
			.select("section h2")
			.text();
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse response = ask(get(address));
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.mvc.perform(request.with(authentication(administrator()))).andReturn().getResponse();
	}

	private UsernamePasswordAuthenticationToken administrator() {
		long id = this.accounts.add(new NewAccount("giay" + System.nanoTime(), "Quản trị")).id();
		this.accounts.grant(id, Role.ADMINISTRATOR, null, null, null);
		CurrentAccount account = new CurrentAccount(id, "quantri", "quantri", 0, this.accounts.grantsOf(id));
		return UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList(Role.ADMINISTRATOR.authority()));
	}

}
