package vn.cchc.remediation.result;

import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.progress.Judgement;
import vn.cchc.remediation.progress.Verdict;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.ProgressFixture;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportEvidence;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.progress.ReportService;
import vn.cchc.remediation.progress.ReviewService;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.People;
import vn.cchc.remediation.support.People.Person;
import vn.cchc.remediation.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A result report from the accepted reports to the signature, by whose turn it is. */
@IntegrationTest
class ResultPagesTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	ProgressFixture fixture;

	@Autowired
	PlanFixture plans;

	@Autowired
	People people;

	@Autowired
	ReportReader reader;

	@Autowired
	ReportService reports;

	@Autowired
	ReportEvidence proofs;

	@Autowired
	ReviewService reviews;

	@Autowired
	ResultStarter starter;

	@Autowired
	ResultService results;

	private ProgressFixture.Place place;

	private Person office;

	private Person chair;

	private Person reviewer;

	private Person stranger;

	@BeforeEach
	void begin() throws Exception {
		this.place = this.fixture.place();
		this.office = this.people.signedIn("Văn phòng xã", Role.UNIT_EDITOR, this.place.commune());
		this.chair = this.people.signedIn("Chủ tịch xã", Role.CHAIRPERSON, this.place.commune());
		this.reviewer = this.people.signedIn("Phòng Nội vụ", Role.AUTHORITY_OFFICER, this.place.district());
		this.stranger = this.people.signedIn("Xã khác", Role.UNIT_EDITOR, this.plans.commune());
	}

	@Test
	void reportIsDraftedFromWhatWasAccepted() throws Exception {
		long report = this.fixture.report(this.place, 2);
		List<ReportContent.Line> lines = this.reader.look(report).content().lines();
		enter(report, lines.get(0), new LineEntry(TaskState.DONE, 100, "Giữ đủ văn bản", null, null, null));
		long proof = this.fixture.evidence(this.place.commune(), "Văn bản");
		this.proofs.attach(report, List.of(lines.get(0).id()), List.of(proof), Actor.PROGRAM);
		enter(report, lines.get(1),
				new LineEntry(TaskState.IN_PROGRESS, 40, "Cử 01 người", null, "Thiếu kinh phí", "Bố trí kinh phí"));
		accept(report);
		long later = this.fixture.report(this.place, 3);
		enter(later, this.reader.look(later).content().lines().get(0),
				new LineEntry(TaskState.DONE, 100, "Chưa ai chấp nhận", null, null, null));

		Document page = follow(this.office, send(this.office, units(), "plan", String.valueOf(this.place.plan())));
		assertThat(page.select("h1").text()).startsWith("Báo cáo kết quả năm 2024");
		assertThat(page.select("[name$=GENERAL]").text()).contains("có 1 nhiệm vụ đã hoàn thành, 1 nhiệm vụ đang")
			.contains("quý II năm 2024");
		assertThat(page.select("[name$=ACHIEVED]").eachText())
			.contains("- Cử công chức đi học (tiêu chí 1): Giữ đủ văn bản; có 01 tài liệu kiểm chứng.");
		assertThat(page.select("[name$=NOT_ACHIEVED]").text())
			.contains("(tiêu chí 2.1): mới thực hiện được 40%; Cử 01 người.");
		assertThat(page.select("[name$=WHY]").text()).contains("(tiêu chí 2.1): Thiếu kinh phí.");
		assertThat(page.select("[name$=DOMAIN_SOLUTION]").text()).contains("- Bố trí kinh phí.")
			.contains("- Tiếp tục thực hiện: Cử công chức đi học (tiêu chí 2.1).");
		assertThat(page.text()).doesNotContain("Chưa ai chấp nhận");
		assertThat(page.select("#gaps li").eachText())
			.contains("Chưa ghi nguyên nhân của việc chưa đạt ở “3. Tài chính công”.");
		assertThat(page.select("section[aria-labelledby=sources]").text()).contains("Quý II/2024")
			.contains("Chưa có báo cáo được chấp nhận của: Quý I/2024, Quý III/2024, Quý IV/2024");
		assertThat(page.select("td a[href*=/assessments/]").eachAttr("href"))
			.allMatch((href) -> href.matches("/assessments/\\d+(#row-\\d+)?"));
	}

	/**
	 * The last report of a year has no next one into which a doubted task could come
	 * back.
	 */
	@Test
	void whatDidNotConvinceIsNotToldAsAchieved() throws Exception {
		long report = this.fixture.report(this.place, 4);
		List<ReportContent.Line> lines = this.reader.look(report).content().lines();
		lines.forEach(
				(line) -> enter(report, line, new LineEntry(TaskState.DONE, 100, "Đã làm xong", null, null, null)));
		this.reports.submit(report, true, Actor.PROGRAM);
		this.reviews.judge(report, 1, lines.get(0).id(), Judgement.NONE,
				new Judgement(Verdict.EVIDENCE_MISSING, "Chưa gửi biên bản"), Actor.PROGRAM);
		this.reviews.accept(report, 1, Set.of(lines.get(0).id()), Actor.PROGRAM);

		Document page = follow(this.office, send(this.office, units(), "plan", String.valueOf(this.place.plan())));
		assertThat(page.select("[name$=GENERAL]").text())
			.contains("có " + (lines.size() - 1) + " nhiệm vụ đã hoàn thành, 1 nhiệm vụ báo cáo đã hoàn thành nhưng");
		assertThat(page.select("[name$=NOT_ACHIEVED]").text())
			.contains("đã báo cáo hoàn thành nhưng cơ quan thẩm định đánh giá còn thiếu minh chứng.");
		assertThat(page.select("[name$=WHY]").text()).contains("ý kiến thẩm định: Chưa gửi biên bản.");
		assertThat(page.select("[name$=DOMAIN_SOLUTION]").text()).contains("Tiếp tục thực hiện:");
		assertThat(page.select("[name$=_ACHIEVED]:not([name$=NOT_ACHIEVED])").text()).as("the others")
			.contains("Đã làm xong")
			.doesNotContain("(tiêu chí " + String.join(", ", lines.get(0).codes()) + ")");
	}

	@Test
	void draftingAgainNeverOverwritesWhatWasTyped() throws Exception {
		long report = this.fixture.report(this.place, 2);
		enter(report, this.reader.look(report).content().lines().get(0),
				new LineEntry(TaskState.DONE, 100, "Giữ đủ văn bản", null, null, null));
		accept(report);
		long id = this.starter.fromPlan(this.place.plan(), Actor.PROGRAM);
		ResultContent.Domain domain = content(id).domains().get(0);
		String address = "/results/" + id + "/domains/" + domain.id() + "/draft";
		String cell = "domain-" + domain.id() + "-DOMAIN_ACHIEVED";
		send(this.office, "/results/" + id, cell, "Chữ của văn phòng", "was." + cell,
				domain.text(ResultField.DOMAIN_ACHIEVED));

		Document both = page(this.office, address);
		assertThat(both.select("fieldset:first-of-type").text()).contains("Chữ của văn phòng")
			.contains("Giữ đủ văn bản");
		assertThat(both.select("#keep-DOMAIN_ACHIEVED").hasAttr("checked")).isTrue();
		send(this.office, address, "take.DOMAIN_ACHIEVED", "keep", "was.DOMAIN_ACHIEVED", "Chữ của văn phòng");
		assertThat(content(id).domains().get(0).achieved()).isEqualTo("Chữ của văn phòng");
		MockHttpServletResponse old = send(this.office, address, "take.DOMAIN_ACHIEVED", "draft", "was.DOMAIN_ACHIEVED",
				"Chữ cũ");
		assertThat(old.getStatus()).isEqualTo(422);
		send(this.office, address, "take.DOMAIN_ACHIEVED", "both", "was.DOMAIN_ACHIEVED", "Chữ của văn phòng");
		assertThat(content(id).domains().get(0).achieved()).startsWith("Chữ của văn phòng\n- Cử công chức");
	}

	@Test
	void twoPeopleInOneTextSeeBothTexts() throws Exception {
		long id = this.starter.fromPlan(this.place.plan(), Actor.PROGRAM);
		String was = content(id).text(ResultText.CLOSING);
		send(this.office, "/results/" + id, "report-0-CLOSING", "Của người thứ nhất", "was.report-0-CLOSING", was);

		MockHttpServletResponse second = send(this.office, "/results/" + id, "report-0-CLOSING", "Của người thứ hai",
				"was.report-0-CLOSING", was, "report-0-NOTE", "Ghi chú");
		assertThat(second.getStatus()).isEqualTo(422);
		Document page = Jsoup.parse(second.getContentAsString());
		assertThat(page.select("#report-0-CLOSING").text()).isEqualTo("Của người thứ hai");
		assertThat(page.select("#report-0-CLOSING-note").text()).contains("Của người thứ nhất");
		assertThat(content(id).text(ResultText.NOTE)).as("the other cell is saved").isEqualTo("Ghi chú");
		this.results.submit(id, Actor.PROGRAM, true);
		MockHttpServletResponse late = send(this.office, "/results/" + id, "report-0-CLOSING", "Gõ muộn");
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(late.getContentAsString()).contains("Gõ muộn");
	}

	@Test
	void figuresOfAnAssessmentAreNotTyped() throws Exception {
		long id = this.starter.fromPlan(this.place.plan(), Actor.PROGRAM);
		ResultContent.Domain domain = content(id).domains().get(0);
		String cell = "domain-" + domain.id() + "-DOMAIN_FINAL";
		MockHttpServletResponse answer = send(this.office, "/results/" + id, "was." + cell, "7", cell, "1");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("Số điểm lấy từ bảng điểm");
		assertThat(content(id).domains().get(0).score()).isEqualTo(domain.score());
	}

	@Test
	void emptyReportIsFilledByHand() throws Exception {
		Document page = follow(this.office, send(this.office, units(), "year", "2023"));
		String address = page.select("#result-form").attr("action");
		assertThat(follow(this.office, send(this.office, address, "do", "add", "new-code", "1", "new-title", ""))
			.select("[role=alert]")
			.text()).contains("Không để trống");
		Document added = follow(this.office,
				send(this.office, address, "do", "add", "new-code", "1", "new-title", "Thể chế"));
		String max = added.select("[name$=DOMAIN_MAX]").attr("name");
		send(this.office, address, max, "10", max.replace("MAX", "FINAL"), "8,5");
		Document scored = page(this.office, address);
		assertThat(scored.select("tfoot td").eachText()).startsWith("10,00", "8,50", "1,50")
			.last()
			.asString()
			.matches("85,00\\s?%|85,00\u00a0%");
	}

	@Test
	void fromDraftToTheSignatureAndBack() throws Exception {
		long id = this.starter.fromPlan(this.place.plan(), Actor.PROGRAM);
		String result = "/results/" + id;
		assertThat(ask(this.reviewer, result)).isEqualTo(404);
		assertThat(waiting(this.office)).contains("Báo cáo kết quả năm 2024 đang soạn");
		Document asked = follow(this.office, send(this.office, result + "/submit"));
		assertThat(asked.select("[role=alert]").text()).contains("chỗ để trống");
		assertThat(status(id)).isEqualTo(ResultStatus.DRAFT);
		send(this.office, result + "/submit", "confirmed", "true");
		assertThat(waiting(this.office)).doesNotContain("Báo cáo kết quả năm");
		assertThat(waiting(this.chair)).contains("Báo cáo kết quả năm 2024 chờ ký ban hành");
		assertThat(send(this.office, result + "/return", "remark", "x").getStatus()).isEqualTo(403);
		Document returned = follow(this.chair,
				send(this.chair, result + "/return", "remark", "Ghi rõ nguyên nhân", "submission", "1"));
		assertThat(returned.select(".timeline li:first-child").text())
			.contains("Chủ tịch xã trả lại báo cáo kèm góp ý");
		assertThat(page(this.office, result).select(".alert-warning").text()).contains("Ghi rõ nguyên nhân");

		assertThat(waiting(this.office)).contains("Báo cáo kết quả năm 2024", "Lý do: Ghi rõ nguyên nhân");
		assertThat(waiting(this.chair)).doesNotContain("Báo cáo kết quả năm");
		send(this.office, result + "/submit", "confirmed", "true");
		Document stale = follow(this.chair, issue(id, "1"));
		assertThat(stale.select(".error-summary").text()).contains("trình lại");
		assertThat(stale.select("form[data-draft] [name=submission]").val()).isEqualTo("2");
		Document issued = follow(this.chair, issue(id, "2"));
		assertThat(issued.select(".timeline li:first-child").text())
			.endsWith("Chủ tịch xã ban hành báo cáo số 45/BC-UBND ngày 15/12/2024");
		assertThat(page(this.reviewer, result).text()).contains("45/BC-UBND");
		assertThat(ask(this.stranger, result)).isEqualTo(404);
		assertThat(ask(this.stranger, units())).isEqualTo(404);

		Document late = follow(this.chair,
				send(this.chair, result + "/return", "remark", "Thiếu số liệu", "submission", "2"));
		assertThat(late.select(".error-summary").text()).contains("“Đã ban hành”");
		assertThat(late.select("textarea[readonly]").eachText()).containsExactly("Thiếu số liệu");
		assertThat(follow(this.chair, issue(id, "2")).select("textarea[readonly]").eachText()).contains("CHỦ TỊCH");
	}

	@Test
	void whatWasIssuedStaysReadableWhileItIsOpenAgain() throws Exception {
		long id = this.starter.fromPlan(this.place.plan(), Actor.PROGRAM);
		String result = "/results/" + id;
		this.results.submit(id, Actor.PROGRAM, true);
		issue(id, "1");
		ResultContent issued = content(id);
		assertThat(send(this.office, result + "/reopen", "remark", "").getStatus()).isEqualTo(422);
		send(this.office, result + "/reopen", "remark", "Bổ sung số liệu");
		send(this.office, result, "report-0-TITLE", "Tiêu đề mới", "was.report-0-TITLE", issued.text(ResultText.TITLE));
		send(this.office, result, "do", "add", "new-title", "Lĩnh vực mới");

		Document seen = follow(this.reviewer,
				this.mvc.perform(get(result).session(this.reviewer.session())).andReturn().getResponse());
		assertThat(seen.text()).contains(issued.text(ResultText.TITLE)).doesNotContain("Tiêu đề mới");
		assertThat(page(this.reviewer, result + "/status").text()).doesNotContain("Tiêu đề mới")
			.contains("mở lại báo cáo đã ban hành lần 1");
		send(this.office, result + "/give-up", "confirmed", "true");
		assertThat(content(id)).isEqualTo(issued);
		assertThat(status(id)).isEqualTo(ResultStatus.ISSUED);
	}

	@Test
	void theLastChangeIsTakenBackUnlessSomebodyChangedTheCellSince() throws Exception {
		long id = this.starter.fromPlan(this.place.plan(), Actor.PROGRAM);
		String address = "/results/" + id;
		String title = content(id).text(ResultText.TITLE);
		assertThat(follow(this.office, send(this.office, address, "do", "undo")).text())
			.contains("Không còn thay đổi nào của bạn để hoàn tác");
		send(this.office, address, "report-0-TITLE", "Một", "was.report-0-TITLE", title);
		send(this.office, address, "report-0-TITLE", "Hai", "was.report-0-TITLE", "Một");
		send(this.office, address, "do", "undo");
		assertThat(content(id).text(ResultText.TITLE)).isEqualTo("Một");
		assertThat(follow(this.office, send(this.office, address, "do", "undo")).text()).contains("Đã hoàn tác");
		assertThat(content(id).text(ResultText.TITLE)).isEqualTo(title);

		Person colleague = this.people.signedIn("Văn thư xã", Role.UNIT_EDITOR, this.place.commune());
		send(this.office, address, "report-0-TITLE", "Ba", "was.report-0-TITLE", title);
		send(colleague, address, "report-0-TITLE", "Bốn", "was.report-0-TITLE", "Ba");
		assertThat(follow(this.office, send(this.office, address, "do", "undo")).text())
			.contains("Có 1 ô giữ nguyên vì người khác đã sửa sau đó");
		assertThat(content(id).text(ResultText.TITLE)).isEqualTo("Bốn");
	}

	@Test
	void aTextOfADomainThatIsGoneIsNotTakenBack() throws Exception {
		Document page = follow(this.office, send(this.office, units(), "year", "2022"));
		String address = page.select("#result-form").attr("action");
		String cell = follow(this.office, send(this.office, address, "do", "add", "new-title", "Thể chế"))
			.select("[name$=DOMAIN_WHY]")
			.attr("name");
		send(this.office, address, cell, "Thiếu người", "was." + cell, "");
		send(this.office, address, cell, "", "was." + cell, "Thiếu người");
		send(this.office, address, "do", "remove-" + cell.replaceAll("[^0-9]", ""));
		assertThat(follow(this.office, send(this.office, address, "do", "undo")).text())
			.contains("Có thay đổi chưa hoàn tác được: lĩnh vực đó không còn trong báo cáo.")
			.doesNotContain("người khác đã sửa");
	}

	@Test
	void secondPressOpensTheReportThereIs() throws Exception {
		long id = this.starter.fromPlan(this.place.plan(), Actor.PROGRAM);
		assertThat(send(this.office, units(), "plan", String.valueOf(this.place.plan())).getRedirectedUrl())
			.isEqualTo("/results/" + id);
		send(this.office, "/results/" + id + "/delete", "confirmed", "true");
		assertThat(ask(this.office, "/results/" + id)).isEqualTo(404);
	}

	@Test
	void pageAsksNoMoreForMoreDomains() throws Exception {
		long id = this.starter.fromPlan(this.place.plan(), Actor.PROGRAM);
		String address = "/results/" + id;
		page(this.office, address);
		long few = Statements.count(() -> page(this.office, address));
		for (int domain = 0; domain < 5; domain++) {
			send(this.office, address, "do", "add", "new-title", "Lĩnh vực " + domain);
		}
		assertThat(Statements.count(() -> page(this.office, address))).isEqualTo(few);
	}

	private String units() {
		return "/units/" + this.place.commune() + "/results";
	}

	/** What the home page says waits for somebody. */
	private String waiting(Person person) throws Exception {
		return page(person, "/").select("main").text();
	}

	private MockHttpServletResponse issue(long id, String submission) throws Exception {
		return send(this.chair, "/results/" + id + "/issue", "number", "45", "symbol", "BC-UBND", "day", "15/12/2024",
				"right", "TM", "signerTitle", "CHỦ TỊCH", "signerName", "", "submission", submission);
	}

	private void enter(long report, ReportContent.Line line, LineEntry entry) {
		this.reports.enter(report, line.id(), line.version(), entry, Actor.PROGRAM);
	}

	private void accept(long report) {
		this.reports.submit(report, true, Actor.PROGRAM);
		this.reviews.accept(report, 1, Set.of(), Actor.PROGRAM);
	}

	private ResultContent content(long id) {
		return this.results.look(id).content();
	}

	private ResultStatus status(long id) {
		return this.results.look(id).report().status();
	}

	private int ask(Person person, String address) throws Exception {
		return this.mvc.perform(get(address).session(person.session())).andReturn().getResponse().getStatus();
	}

	private Document page(Person person, String address) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(address).session(person.session()))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private MockHttpServletResponse send(Person person, String address, String... fields) throws Exception {
		var request = post(address);
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return this.mvc.perform(request.with(csrf()).session(person.session())).andReturn().getResponse();
	}

	/** The page that a response is or leads to. */
	private Document follow(Person person, MockHttpServletResponse response) throws Exception {
		String target = response.getRedirectedUrl();
		return (target != null) ? page(person, target) : Jsoup.parse(response.getContentAsString());
	}

}
