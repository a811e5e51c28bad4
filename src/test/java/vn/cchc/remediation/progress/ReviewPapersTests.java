package vn.cchc.remediation.progress;

import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.progress.Officers.Officer;
import vn.cchc.remediation.progress.ProgressFixture.Place;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notice, minutes and letters: what they say, whose they are, and how they are issued.
 */
@IntegrationTest
class ReviewPapersTests {

	private static final LineEntry HALF = new LineEntry(TaskState.IN_PROGRESS, 50, "Được một nửa", null, null, null);

	private static final LineEntry DONE = new LineEntry(TaskState.DONE, 100, "Xong", null, null, null);

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private PlanFixture plans;

	@Autowired
	private IssuedPlans issued;

	@Autowired
	private UnitService units;

	@Autowired
	private PeriodService periods;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReportReader reader;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private Officers officers;

	@Autowired
	private JdbcClient jdbc;

	private Place place = new Place(0, 0, 0);

	private long report;

	private long period;

	private Officer officer;

	@BeforeEach
	void submit() {
		this.place = this.fixture.place();
		this.report = this.fixture.report(this.place, 2);
		this.period = this.fixture.look(this.report).period().id();
		enter(HALF);
		this.reports.submit(this.report, true, Actor.PROGRAM);
		this.officer = this.officers.of(this.place.district(), Role.AUTHORITY_OFFICER, "Cán bộ thẩm định");
	}

	@Test
	void aNoticeSaysWhatWasReadWhateverIsWrittenAfterwards() throws Exception {
		int tasks = this.fixture.lines(this.report).size();
		long line = this.fixture.lines(this.report).get(0).id();
		this.reviews.judge(this.report, 1, line, Judgement.NONE,
				new Judgement(Verdict.EVIDENCE_MISSING, "Thiếu biên bản"), Actor.PROGRAM);
		this.reviews.giveBack(this.report, 1, Actor.PROGRAM);
		String told = notice();
		assertThat(told).contains("Báo cáo có 0" + tasks + " nhiệm vụ, trong đó 0 nhiệm vụ đã hoàn thành",
				"Thiếu biên bản", "trả lại báo cáo");

		enter(DONE);
		this.periods.dueOn(this.period, ProgressFixture.DUE.minusDays(9));
		assertThat(notice()).as("while it is mended").isEqualTo(told);
		this.reports.submit(this.report, true, Actor.PROGRAM);
		assertThat(notice()).as("while the next submission waits").isEqualTo(told);

		this.reviews.accept(this.report, 2, Set.of(), Actor.PROGRAM);
		assertThat(notice()).contains("chấp nhận báo cáo",
				"Báo cáo có 0" + tasks + " nhiệm vụ, trong đó 0" + tasks + " nhiệm vụ đã hoàn thành");
		this.reviews.reopen(this.report, "Nhầm số liệu", Actor.PROGRAM);
		assertThat(this.officer.status(address("notices", this.report))).as("what no longer counts is not told")
			.isEqualTo(404);
	}

	@Test
	void minutesCountUnitsNameThoseWithoutPlanAndPrintNothingUnsent() throws Exception {
		long waiting = commune(true);
		commune(false);
		this.reviews.giveBack(this.report, 1, Actor.PROGRAM);
		enter(DONE);
		long improvement = this.issued.improve(this.place.commune());

		Document page = this.officer.page(address("minutes", this.period));

		String text = page.select("article").text();
		assertThat(text)
			.contains("Có 02 đơn vị phải gửi báo cáo; 0 đơn vị đã gửi, trong đó 0 đơn vị gửi chậm; 02 đơn vị chưa gửi",
					"01 đơn vị chưa ban hành kế hoạch", "Đề nghị 02 đơn vị chưa gửi báo cáo",
					"(kế hoạch khắc phục: trả lại để bổ sung; kế hoạch nâng cao chỉ số: chưa gửi)")
			.doesNotContain("Trả lại báo cáo của");
		List<String> rows = page.select("article.sheet-lying tbody tr").eachText();
		assertThat(rows).hasSize(4);
		assertThat(rows).anySatisfy((row) -> assertThat(row).contains("Chưa ban hành kế hoạch"))
			.anySatisfy((row) -> assertThat(row).contains("(kế hoạch khắc phục)")
				.containsPattern("[0-9]+ 0 [0-9]+ Trả lại"))
			.anySatisfy((row) -> assertThat(row).contains("(kế hoạch nâng cao chỉ số)", "chưa gửi"))
			.anySatisfy((row) -> assertThat(row).contains(title(waiting)).containsPattern("chưa gửi [0-9]+ Chưa gửi$"));

		long other = this.reader.of(this.period, improvement).orElseThrow();
		enter(other, DONE);
		this.reports.submit(other, true, Actor.PROGRAM);
		assertThat(minutes()).as("all its reports are sent")
			.contains("01 đơn vị đã gửi, trong đó 01 đơn vị gửi chậm; 01 đơn vị chưa gửi",
					"Tiếp tục thẩm định báo cáo của 01 đơn vị", "Đề nghị 01 đơn vị chưa gửi báo cáo");
		this.reports.submit(this.report, true, Actor.PROGRAM);
		this.reviews.accept(this.report, 2, Set.of(), Actor.PROGRAM);
		this.reviews.accept(other, 1, Set.of(), Actor.PROGRAM);
		assertThat(minutes()).contains("Chấp nhận báo cáo của 01 đơn vị", "Đề nghị 01 đơn vị chưa gửi báo cáo")
			.doesNotContain("(kế hoạch khắc phục:");
	}

	@Test
	void aReportLinksToItsNoticeWhileThereIsOne() throws Exception {
		assertThat(noticeLinks()).as("nothing is decided").isZero();
		this.reviews.accept(this.report, 1, Set.of(), Actor.PROGRAM);
		assertThat(noticeLinks()).isOne();
		this.reviews.reopen(this.report, "Nhầm số liệu", Actor.PROGRAM);
		assertThat(noticeLinks()).as("the decision was taken back").isZero();
		this.reports.submit(this.report, true, Actor.PROGRAM);
		this.reviews.giveBack(this.report, 2, Actor.PROGRAM);
		assertThat(noticeLinks()).isOne();
	}

	@Test
	void whatWasReturnedBeforeDecisionsWereKeptHasNoNotice() throws Exception {
		this.reviews.giveBack(this.report, 1, Actor.PROGRAM);
		this.jdbc.sql("delete from progress_decision where report_id = :report").param("report", this.report).update();
		assertThat(noticeLinks()).isZero();
		assertThat(this.officer.status(address("notices", this.report))).isEqualTo(404);
	}

	@Test
	void anIssuedNoticeIsFoundWhateverIsTakenBackLater() throws Exception {
		this.reviews.giveBack(this.report, 1, Actor.PROGRAM);
		issue(this.officer, address("notices", this.report), "9");
		this.reports.submit(this.report, true, Actor.PROGRAM);
		this.reviews.accept(this.report, 2, Set.of(), Actor.PROGRAM);
		this.reviews.reopen(this.report, "Nhầm số liệu", Actor.PROGRAM);
		assertThat(noticeLinks()).isOne();
		assertThat(this.officer.page(address("notices", this.report)).select("article .number").text())
			.startsWith("Số: 09/");
	}

	@Test
	void aLetterStaysThatOfTheAuthorityThatSentIt() throws Exception {
		Officer own = this.officers.of(this.place.commune(), Role.VIEWER, "Người của xã");
		String address = address("reminders", this.place.commune());
		String list = "/documents/reminders?unit=" + this.place.commune();
		assertThat(own.page(list).text()).contains("Chưa có công văn đôn đốc nào");
		String version = issue(this.officer, address, "7").getRedirectedUrl();
		assertThat(version).isEqualTo(address + "/versions/1");

		long next = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Kế Nhiệm " + System.nanoTime())).id();
		hand(next);
		Officer successor = this.officers.of(next, Role.AUTHORITY_OFFICER, "Cán bộ mới");

		assertThat(own.page(list).select("tbody tr").text()).contains("07/UBND-NV", title(this.place.district()));
		assertThat(own.page(address).select("article .number").text()).isEqualTo("Số: 07/UBND-NV");
		assertThat(own.page("/units/" + this.place.commune() + "/chase").select("a[href='" + list + "']")).hasSize(1);
		assertThat(this.officer.status(address + "/versions/1")).as("it is still its own").isEqualTo(200);
		assertThat(this.officer.page(address).select("article .number").text()).isEqualTo("Số: 07/UBND-NV");
		assertThat(this.officer.status(address + "/issue")).as("it reminds nobody any more").isEqualTo(403);
		assertThat(successor.status(address + "/versions/1")).isEqualTo(404);
		assertThat(successor.page(list).text()).contains("Chưa có công văn đôn đốc nào");
		assertThat(successor.page(address).select("article .agency").text()).contains("KẾ NHIỆM");
		assertThat(issue(successor, address, "1").getRedirectedUrl()).isEqualTo(address + "/versions/2");
		assertThat(this.officer.status(address + "/versions/2")).isEqualTo(404);
		assertThat(own.page(list).select("tbody tr")).hasSize(2);
	}

	@Test
	void aFormThatIsSentTwiceIssuesOnce() throws Exception {
		String address = address("minutes", this.period);
		Document form = this.officer.page(address + "/issue");

		MockHttpServletResponse first = issue(this.officer, address, form, "4");
		MockHttpServletResponse second = issue(this.officer, address, form, "4");
		MockHttpServletResponse other = issue(this.officer, address, form, "5");

		assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl()).endsWith("/versions/1");
		assertThat(other.getStatus()).isEqualTo(422);
		assertThat(other.getContentAsString()).contains("vừa được ban hành lần 1, số 04/BB-UBND ngày 05/02/2024",
				"value=\"5\"");
		assertThat(this.officer.status(address + "/versions/2")).isEqualTo(404);
	}

	@Test
	void aDraftThatChangedSinceItWasReadIsNotIssued() throws Exception {
		String address = address("minutes", this.period);
		String link = this.officer.page(address).select("a[href*='/issue']").attr("href");
		Document form = this.officer.page(link);
		assertThat(form.select(".alert")).isEmpty();
		this.reviews.accept(this.report, 1, Set.of(), Actor.PROGRAM);

		MockHttpServletResponse refused = issue(this.officer, address, form, "4");
		assertThat(refused.getStatus()).isEqualTo(422);
		Document again = Jsoup.parse(refused.getContentAsString());
		assertThat(again.select(".error-summary").text()).contains("Dự thảo đã thay đổi so với bản bạn đã đọc");
		assertThat(again.select("[name=number]").val()).isEqualTo("4");
		assertThat(this.officer.page(link).select(".alert").text()).contains("Dự thảo đã thay đổi");
		assertThat(issue(this.officer, address, again, "4").getRedirectedUrl()).endsWith("/versions/1");
	}

	private void enter(LineEntry entry) {
		enter(this.report, entry);
	}

	private void enter(long id, LineEntry entry) {
		this.fixture.lines(id)
			.forEach((line) -> this.reports.enter(id, line.id(), line.version(), entry, Actor.PROGRAM));
	}

	private String minutes() throws Exception {
		return this.officer.page(address("minutes", this.period)).select("article").text();
	}

	private int noticeLinks() throws Exception {
		return this.officer.page("/reports/" + this.report + "/review")
			.select("a[href='" + address("notices", this.report) + "']")
			.size();
	}

	private String notice() throws Exception {
		return this.officer.page(address("notices", this.report)).select("article").text();
	}

	private static String address(String kind, long id) {
		return "/documents/" + kind + "/" + id;
	}

	private long commune(boolean withPlan) {
		long commune = this.plans.commune();
		this.units.assignReviewer(commune, this.place.district(), null, null);
		if (withPlan) {
			this.issued.issue(commune);
		}
		this.periods.owedBy(this.period, commune);
		return commune;
	}

	private String title(long unit) {
		return this.jdbc.sql("select name from admin_unit where id = :unit")
			.param("unit", unit)
			.query(String.class)
			.single();
	}

	/** From today another authority reviews the unit. */
	private void hand(long next) {
		this.jdbc.sql("update unit_reviewer set valid = daterange(null, current_date - 1) where unit_id = :unit")
			.param("unit", this.place.commune())
			.update();
		this.jdbc.sql("""
				insert into unit_reviewer (unit_id, reviewer_id, valid)
				values (:unit, :reviewer, daterange(current_date - 1, null))""")
			.param("unit", this.place.commune())
			.param("reviewer", next)
			.update();
	}

	private MockHttpServletResponse issue(Officer who, String address, String number) throws Exception {
		return issue(who, address, who.page(address + "/issue"), number);
	}

	private MockHttpServletResponse issue(Officer who, String address, Document form, String number) throws Exception {
		return who.send(address + "/issue", "number", number, "symbol", form.select("[name=symbol]").val(), "day",
				"05/02/2024", "right", "TM", "signerTitle", "Chủ tịch", "read", form.select("[name=read]").val(),
				"version", form.select("[name=version]").val());
	}

}
