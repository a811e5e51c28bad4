package vn.cchc.remediation.progress;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.evidence.TestFiles;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.plan.PlanPeople;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * The pages on which a unit reports; everything is sent as a browser without script does.
 */
@IntegrationTest
class ReportPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private PlanPeople people;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private JdbcClient jdbc;

	private ProgressFixture.Place place;

	private long report;

	private List<ReportContent.Line> lines;

	private ReportVisitor office;

	private ReportVisitor lead;

	private ReportVisitor colleague;

	private ReportVisitor officer;

	@BeforeEach
	void open() throws Exception {
		this.place = this.fixture.place();
		this.report = this.fixture.report(this.place, 2);
		this.lines = this.fixture.lines(this.report);
		this.office = visitor("Văn phòng xã", Role.UNIT_EDITOR, this.place.commune());
		this.lead = visitor("Công chức chủ trì", Role.VIEWER, this.place.commune());
		this.colleague = visitor("Công chức khác", Role.VIEWER, this.place.commune());
		this.officer = visitor("Phòng Nội vụ", Role.AUTHORITY_OFFICER, this.place.district());
		this.jdbc.sql("""
				insert into org_unit_holder (org_unit_id, account_id)
				select id, :account from org_unit where unit_id = :unit and name = :name""")
			.param("account", this.lead.person().accountId())
			.param("unit", this.place.commune())
			.param("name", IssuedPlans.LEAD)
			.update();
	}

	@Test
	void whoeverLeadsATaskFillsItInAndGoesOnToTheNext() throws Exception {
		Document page = this.lead.page(line(0));
		assertThat(page.select("input[name=state]")).hasSize(4);
		assertThat(page.select(".facts").text()).contains("Cử công chức đi học", IssuedPlans.LEAD, "Quý II");

		MockHttpServletResponse saved = this.lead.send(line(0), "state", "IN_PROGRESS", "percent", "60", "achieved",
				"Đã cử 02 công chức", "was.state", "NOT_STARTED", "was.percent", "0", "then", "next");
		assertThat(saved.getRedirectedUrl()).isEqualTo(line(1));
		ReportContent.Line stored = stored(0);
		assertThat(stored.entry())
			.isEqualTo(new LineEntry(TaskState.IN_PROGRESS, 60, "Đã cử 02 công chức", null, null, null));
		assertThat(stored.reportedBy()).isEqualTo("Công chức chủ trì");
		assertThat(this.colleague.page(line(0)).select("form.line-form")).isEmpty();
		assertThat(this.colleague.page(line(0)).select("main").text()).contains("Đã cử 02 công chức");
	}

	@Test
	void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
		MockHttpServletResponse answer = this.office.send(line(0), "state", "IN_PROGRESS", "percent", "nhiều",
				"achieved", "Đang làm", "reached", "1.234,5", "was.state", "NOT_STARTED");
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = this.office.follow(answer);
		assertThat(page.select(".error-summary li")).hasSize(2);
		assertThat(page.select("textarea[name=achieved]").text()).isEqualTo("Đang làm");
		assertThat(page.select("input[name=percent]").val()).isEqualTo("nhiều");
		assertThat(page.select("input[name=state][checked]").val()).isEqualTo("IN_PROGRESS");
		assertThat(stored(0).owed()).isTrue();
	}

	@Test
	void twoPeopleChooseWhereBothHaveWrittenAndKeepTheRest() throws Exception {
		this.lead.send(line(0), "state", "IN_PROGRESS", "percent", "40", "achieved", "Của người chủ trì", "obstacle",
				"Thiếu kinh phí", "was.state", "NOT_STARTED");
		MockHttpServletResponse answer = this.office.send(line(0), "state", "NOT_STARTED", "achieved", "Của văn phòng",
				"proposal", "Cấp kinh phí", "was.state", "NOT_STARTED");
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = this.office.follow(answer);
		assertThat(page.select(".line-clash")).hasSize(1);
		assertThat(page.select(".line-clash").text()).contains("Của văn phòng", "Của người chủ trì");
		assertThat(page.select(".alert-warning").text()).contains("Công chức chủ trì");
		assertThat(page.select("textarea[name=obstacle]").text()).as("changed by the other one only")
			.isEqualTo("Thiếu kinh phí");

		this.office.send(line(0), "state", "IN_PROGRESS", "percent", "40", "achieved", "Của văn phòng", "obstacle",
				"Thiếu kinh phí", "proposal", "Cấp kinh phí", "take[ACHIEVED]", "stored", "was.state", "IN_PROGRESS",
				"was.percent", "40", "was.achieved", "Của người chủ trì", "was.obstacle", "Thiếu kinh phí");
		assertThat(stored(0).entry()).isEqualTo(
				new LineEntry(TaskState.IN_PROGRESS, 40, "Của người chủ trì", null, "Thiếu kinh phí", "Cấp kinh phí"));
	}

	@Test
	void aRefusedFileLeavesNothingBehindAndKeepsEverythingElse() throws Exception {
		MockMultipartFile good = new MockMultipartFile("evidenceFiles", "bien-ban.pdf", "application/pdf",
				TestFiles.pdf("a" + System.nanoTime()));
		MockMultipartFile bad = new MockMultipartFile("evidenceFiles", "ke-hoach.pdf", "application/pdf",
				"không phải PDF".getBytes(StandardCharsets.UTF_8));
		long before = files();
		MockHttpServletResponse answer = this.lead.send(multipart(line(0)).file(good)
			.file(bad)
			.param("state", "DONE")
			.param("achieved", "Đã ban hành")
			.param("was.state", "NOT_STARTED"));
		Document page = this.lead.follow(answer);
		assertThat(page.select(".alert-danger").text()).contains("ke-hoach.pdf");
		assertThat(stored(0).entry().achieved()).isEqualTo("Đã ban hành");
		assertThat(stored(0).evidence()).extracting((proof) -> proof.file().fileName()).containsExactly("bien-ban.pdf");
		assertThat(files() - before).isEqualTo(1);
	}

	@Test
	void filesThatCameWithAnErrorAreKeptBecauseABrowserForgetsThem() throws Exception {
		MockMultipartFile good = new MockMultipartFile("evidenceFiles", "bien-ban.pdf", "application/pdf",
				TestFiles.pdf("a" + System.nanoTime()));
		MockHttpServletResponse answer = this.lead
			.send(multipart(line(0)).file(good).param("state", "IN_PROGRESS").param("percent", "x"));
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = this.lead.follow(answer);
		String chosen = page.select("[data-chosen] input[name=evidence][checked]").val();
		assertThat(page.select("[data-chosen] a:contains(Ghi tên, số, ngày)").attr("href"))
			.isEqualTo("/evidence/" + chosen + "?describe=true");
		this.lead.send(line(0), "state", "IN_PROGRESS", "percent", "5", "evidence", chosen, "was.state", "NOT_STARTED");
		assertThat(stored(0).evidence()).hasSize(1);
	}

	@Test
	void oneFileOfAnEarlierYearProvesSeveralTasks() throws Exception {
		long old = this.fixture.evidence(this.place.commune(), "Quy chế năm trước");
		this.jdbc.sql("update evidence set document_date = date '2021-05-06' where id = :id").param("id", old).update();
		MockHttpServletResponse chosen = this.office.send("/reports/" + this.report + "/rows", "line", id(0), "line",
				id(1), "do", "evidence");
		Document picker = this.office.page(Objects.requireNonNull(chosen.getRedirectedUrl()) + "&q=quy che");
		assertThat(picker.select("[data-offered]").text()).contains("Quy chế năm trước");

		this.office.send("/reports/" + this.report + "/evidence", "line", id(0), "line", id(1), "evidence",
				String.valueOf(old));
		assertThat(stored(0).evidence()).hasSize(1);
		assertThat(stored(1).evidence()).hasSize(1);
		Document uses = this.office.page("/evidence/" + old + "/uses");
		assertThat(uses.select("tbody tr")).hasSize(2);
		assertThat(uses.select("tbody").text()).contains("Cử công chức đi học", "Quý II/2024");
		assertThat(this.officer.page("/evidence/" + old + "/uses").select("tbody tr")).as("not submitted yet")
			.isEmpty();
		this.office.send(line(0) + "/evidence/" + old + "/remove");
		assertThat(stored(0).evidence()).isEmpty();
	}

	@Test
	void severalRowsGetAStateAtOnce() throws Exception {
		Document page = this.office.follow(this.office.send("/reports/" + this.report + "/rows", "line", id(0), "line",
				id(1), "state", "DONE", "do", "state"));
		assertThat(page.select(".alert-success").text()).contains("Đã đặt 2 nhiệm vụ", "Đã hoàn thành");
		assertThat(page.select("[data-figure=done]").text()).startsWith("2/");
		assertThat(this.colleague.send("/reports/" + this.report + "/rows", "line", id(0), "state", "DONE").getStatus())
			.isEqualTo(403);
	}

	@Test
	void theOfficeChecksConfirmsSubmitsAndTakesBack() throws Exception {
		this.reports.enter(this.report, this.lines.get(0).id(), this.lines.get(0).version(),
				new LineEntry(TaskState.CANNOT, 0, null, null, null, null), Actor.PROGRAM);
		Document errors = this.office.page("/reports/" + this.report + "/submit");
		assertThat(errors.select("form[action$=submit]")).isEmpty();
		assertThat(errors.select(".findings a").attr("href")).isEqualTo(line(0));

		this.office.send(line(0), "state", "DONE", "achieved", "Xong", "was.state", "CANNOT");
		assertThat(this.office.send("/reports/" + this.report + "/submit").getStatus()).as("warnings unconfirmed")
			.isEqualTo(422);
		Document submitted = this.office
			.follow(this.office.send("/reports/" + this.report + "/submit", "confirmed", "true"));
		assertThat(submitted.select(".alert-success").text()).contains("Đã nộp báo cáo");
		assertThat(submitted.select(".timeline").text()).contains("Văn phòng xã nộp báo cáo");
		assertThat(submitted.select("form.report-bulk, form.line-form")).isEmpty();
		assertThat(this.officer.page("/reports/" + this.report).select("a[href$=review]")).isNotEmpty();

		MockHttpServletResponse late = this.lead.send(line(1), "state", "DONE", "achieved", "Viết mất công",
				"was.state", "NOT_STARTED");
		assertThat(late.getStatus()).isEqualTo(422);
		Document kept = this.lead.follow(late);
		assertThat(kept.select(".error-summary").text()).contains("Chờ thẩm định");
		assertThat(kept.select("textarea[name=achieved]").text()).isEqualTo("Viết mất công");

		this.office.send("/reports/" + this.report + "/withdraw");
		assertThat(this.office.page("/reports/" + this.report).select(".timeline li")).hasSize(2);
	}

	@Test
	void whatWasReturnedMeanwhileIsReadBeforeItIsSubmittedAgain() throws Exception {
		String submit = "/reports/" + this.report + "/submit";
		Document open = this.office.page(submit);
		String seen = open.select("input[name=seen]").val();
		this.office.send(submit, "seen", seen, "confirmed", "true");
		this.reviews.giveBack(this.report, 1, Actor.PROGRAM);
		Document answer = this.office.follow(this.office.send(submit, "seen", seen, "confirmed", "true"));
		assertThat(answer.select(".alert-danger").text()).contains("đã được nộp và trả lại từ lúc trang này được mở");
		assertThat(this.fixture.look(this.report).report().status()).isEqualTo(ReportStatus.RETURNED);
		String again = answer.select("input[name=seen]").val();
		assertThat(this.office.send(submit, "seen", again, "confirmed", "true").getRedirectedUrl()).isNotNull();
		assertThat(this.fixture.look(this.report).report().status()).isEqualTo(ReportStatus.SUBMITTED);
	}

	@Test
	void aRemarkIsAnsweredOnThePageOfTheTask() throws Exception {
		this.reports.submit(this.report, true, Actor.PROGRAM);
		long line = this.lines.get(0).id();
		this.reviews.judge(this.report, 1, line, Judgement.NONE,
				new Judgement(Verdict.EVIDENCE_MISSING, "Thiếu biên bản"), Actor.PROGRAM);
		this.reviews.giveBack(this.report, 1, Actor.PROGRAM);
		assertThat(this.lead.page(line(0)).select("section:has(#verdict)").text()).contains("Thiếu biên bản",
				"Thiếu minh chứng");
		this.lead.send(line(0), "state", "IN_PROGRESS", "percent", "5", "answer", "Đã bổ sung biên bản", "was.state",
				"NOT_STARTED");
		assertThat(stored(0).answer()).isEqualTo("Đã bổ sung biên bản");
		assertThat(this.lead
			.follow(this.office.send(line(0), "state", "IN_PROGRESS", "percent", "5", "answer", "Câu khác", "was.state",
					"IN_PROGRESS", "was.percent", "5"))
			.select(".line-clash")
			.text()).contains("Đã bổ sung biên bản", "Câu khác");
	}

	@Test
	void theTextOfThePeriodBeforeIsTakenOverByOneTap() throws Exception {
		this.reports.enter(this.report, this.lines.get(0).id(), this.lines.get(0).version(),
				new LineEntry(TaskState.IN_PROGRESS, 30, "Đã mở lớp", null, null, null), Actor.PROGRAM);
		this.reports.submit(this.report, true, Actor.PROGRAM);
		this.reviews.accept(this.report, 1, Set.of(), Actor.PROGRAM);
		long next = this.fixture.report(this.place, 3);
		ReportContent.Line carried = this.fixture.lines(next).get(0);
		String path = "/reports/" + next + "/lines/" + carried.id();
		Document page = this.lead.page(path);
		assertThat(page.select("section:has(#before)").text()).contains("Quý II/2024", "Đã mở lớp", "30");
		assertThat(page.select(".facts").text()).contains("Chuyển tiếp từ");
		this.lead.send(path, "state", "IN_PROGRESS", "percent", "60", "achieved", "Thêm một lớp", "then", "reuse",
				"was.state", "IN_PROGRESS", "was.percent", "30");
		assertThat(this.fixture.lines(next).get(0).entry().achieved()).isEqualTo("Đã mở lớp\nThêm một lớp");
	}

	@Test
	void theValueReachedIsHeldAgainstTheTarget() throws Exception {
		this.jdbc.sql("update plan_task set target = 'Đạt từ 80% trở lên' where id = :id")
			.param("id", this.lines.get(0).task().id())
			.update();
		assertThat(this.lead.page(line(0)).select(".line-target").text()).contains("từ 80% trở lên");
		this.lead.send(line(0), "state", "IN_PROGRESS", "percent", "70", "reached", "79,5", "was.state", "NOT_STARTED");
		assertThat(stored(0).entry().reached()).isEqualByComparingTo(new BigDecimal("79.5"));
		assertThat(this.lead.page(line(0)).select(".line-target").text()).contains("Chưa đạt chỉ tiêu");
		this.lead.send(line(0), "state", "DONE", "reached", "80", "was.state", "IN_PROGRESS", "was.percent", "70",
				"was.reached", "79,5");
		assertThat(this.colleague.page(line(0)).select("dl").text()).contains("80 %", "Đạt chỉ tiêu");
	}

	@Test
	void theGeneralAssessmentOfTwoPeopleIsNotWrittenOver() throws Exception {
		String path = "/reports/" + this.report + "/summary";
		this.office.send(path, "seen", "", "summary", "Quý này tốt");
		MockHttpServletResponse answer = this.office.send(path, "seen", "", "summary", "Quý này khá");
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = this.office.follow(answer);
		assertThat(page.select("section:has(#summary) blockquote").text()).isEqualTo("Quý này tốt");
		assertThat(page.select("textarea[name=summary]").text()).isEqualTo("Quý này khá");
		this.office.send(path, "seen", "Quý này tốt", "summary", "Quý này khá tốt");
		assertThat(this.office.page("/reports/" + this.report).select("textarea[name=summary]").text())
			.isEqualTo("Quý này khá tốt");
	}

	@Test
	void theGeneralAssessmentIsShownAgainWhenTheReportWasHandedIn() throws Exception {
		this.reports.submit(this.report, true, Actor.PROGRAM);
		MockHttpServletResponse answer = this.office.send("/reports/" + this.report + "/summary", "seen", "", "summary",
				"Quý này tốt");
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = this.office.follow(answer);
		assertThat(page.select(".error-summary").text()).contains("Chờ thẩm định");
		assertThat(page.select("textarea[readonly]").text()).isEqualTo("Quý này tốt");
	}

	@Test
	void needsNoMoreStatementsForMoreTasks() throws Exception {
		ProgressFixture.Place larger = this.fixture.place();
		this.fixture.addTasks(larger, 12);
		long large = this.fixture.report(larger, 2);
		ReportVisitor other = visitor("Văn phòng lớn", Role.UNIT_EDITOR, larger.commune());
		assertThat(this.fixture.lines(large)).hasSizeGreaterThan(this.lines.size() + 10);
		this.office.page("/reports/" + this.report);
		assertThat(Statements.count(() -> other.page("/reports/" + large)))
			.isLessThanOrEqualTo(Statements.count(() -> this.office.page("/reports/" + this.report)));
		assertThat(Statements.count(() -> other.page("/plans/" + larger.plan() + "/tracking")))
			.isLessThanOrEqualTo(Statements.count(() -> this.office.page("/plans/" + this.place.plan() + "/tracking")));
	}

	private ReportVisitor visitor(String name, Role role, long unit) throws Exception {
		return new ReportVisitor(this.mvc, this.people.signedIn(name, role, unit));
	}

	private String line(int at) {
		return "/reports/" + this.report + "/lines/" + id(at);
	}

	private String id(int at) {
		return String.valueOf(this.lines.get(at).id());
	}

	private ReportContent.Line stored(int at) {
		return this.fixture.lines(this.report).get(at);
	}

	private long files() {
		return this.jdbc.sql("select count(*) from stored_file").query(Long.class).single();
	}

}
