package vn.cchc.remediation.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.progress.Officers.Officer;
import vn.cchc.remediation.progress.ProgressFixture.Place;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;
import vn.cchc.remediation.unit.UnitService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The authority's side: periods, one report on one page, one criterion in all reports.
 */
@IntegrationTest
class ReviewPagesTests {

	private static final LineEntry HALF = new LineEntry(TaskState.IN_PROGRESS, 50, "Được một nửa", null, null, null);

	private static final String WON = "done";

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private IssuedPlans issued;

	@Autowired
	private PlanFixture plans;

	@Autowired
	private UnitService units;

	@Autowired
	private PeriodService periods;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private ReportReader reader;

	@Autowired
	private Officers officers;

	@Autowired
	private JdbcClient jdbc;

	private Place place = new Place(0, 0, 0);

	private long report;

	private long period;

	private long line;

	private Officer officer;

	@BeforeEach
	void submit() {
		this.place = this.fixture.place();
		this.report = this.fixture.report(this.place, 2);
		this.period = this.reader.look(this.report).period().id();
		this.line = lines().get(0).id();
		lines().forEach((one) -> this.reports.enter(this.report, one.id(), one.version(), HALF, Actor.PROGRAM));
		this.reports.submit(this.report, true, Actor.PROGRAM);
		this.officer = this.officers.of(this.place.district(), Role.AUTHORITY_OFFICER, "Cán bộ thứ nhất");
	}

	@Test
	void nextPeriodIsProposedWithItsUnitsAndOpened() throws Exception {
		String address = "/authorities/" + this.place.district() + "/periods/new";
		Document page = this.officer.page(address + "?kind=MONTH");
		assertThat(page.select("input[name=units][checked]").eachAttr("value"))
			.containsExactly(String.valueOf(this.place.commune()));
		assertThat(page.select("[name=dueOn]").val()).startsWith("25/");
		Document early = this.officer.refused(address, "kind", "QUARTER", "year", "2024", "ordinal", "4", "dueOn",
				"30/09/2024", "units", String.valueOf(this.place.commune()));
		assertThat(early.select(".error-summary").text()).contains("không được trước ngày đầu kỳ");
		Document again = this.officer.refused(address, "kind", "QUARTER", "year", "2024", "ordinal", "2", "dueOn",
				"25/06/2024", "units", String.valueOf(this.place.commune()));
		assertThat(again.select(".error-summary").text()).contains("Quý II/2024 đã được mở");
		assertThat(this.officer
			.send(address, "kind", "QUARTER", "year", "2024", "ordinal", "3", "dueOn", "20/09/2024", "units",
					String.valueOf(this.place.commune()))
			.getRedirectedUrl()).matches("/periods/[0-9]+");
		Document list = this.officer.page("/authorities/" + this.place.district() + "/periods");
		assertThat(list.select("tbody tr").eachText()).hasSize(2);
		assertThat(list.select("tbody tr").get(0).text()).startsWith("Quý III/2024 20/09/2024 0/1");
	}

	@Test
	void unitsAreAddedAndExcusedAndTheDayChanged() throws Exception {
		String settings = "/periods/" + this.period + "/settings";
		long second = commune();
		assertThat(this.officer.page(settings).select("select[name=unit] option").eachAttr("value"))
			.containsExactly(String.valueOf(second));
		this.officer.send("/periods/" + this.period + "/units", "unit", String.valueOf(second));
		this.officer.send("/periods/" + this.period + "/due", "dueOn", "30/06/2024");
		assertThat(this.officer.page("/periods/" + this.period).select("tbody tr")).hasSize(2);
		assertThat(this.officer.page("/periods/" + this.period).text()).contains("Hạn nộp: 30/06/2024");
		this.officer.send("/periods/" + this.period + "/units/" + second + "/excuse");
		this.officer.send("/periods/" + this.period + "/units/" + this.place.commune() + "/excuse");
		assertThat(this.officer.page("/periods/" + this.period).select("tbody tr")).as("written ones stay").hasSize(1);
	}

	@Test
	void secondOfficerSeesWhatTheFirstHasNotedAndLosesNothing() throws Exception {
		assertThat(this.officer.note(this.report, 1, "remark-" + this.line, "", "Thiếu biên bản")).contains("SAVED");
		Officer second = this.officers.of(this.place.district(), Role.AUTHORITY_OFFICER, "Cán bộ thứ hai");
		assertThat(second.page(review()).select(".judge-by").text()).startsWith("Cán bộ thứ nhất ghi lúc");

		assertThat(second.note(this.report, 1, "remark-" + this.line, "", "Chưa ký")).contains("CONFLICT",
				"Cán bộ thứ nhất đã ghi: Thiếu biên bản");
		Document both = second.refused(review(), "submission", "1", "action", "SAVE", "remark-" + this.line, "Chưa ký",
				"was.remark-" + this.line, "", "of.remark-" + this.line, this.report + ":1");
		assertThat(both.select("#remark-" + this.line).val()).isEqualTo("Chưa ký");
		assertThat(both.select("#remark-" + this.line + "-note").text()).contains("Thiếu biên bản");
		assertThat(second.note(this.report, 1, "verdict-" + this.line, "", "EVIDENCE_MISSING")).as("another field")
			.contains("SAVED");
		this.officer.send(review(), "submission", "1", "action", "RETURN");
		assertThat(second.note(this.report, 1, "remark-" + this.line, "Thiếu biên bản", "Chưa ký")).contains("INVALID",
				"Trả lại để sửa");
		assertThat(second.page(review()).text()).contains("Cán bộ thứ nhất trả lại báo cáo");
	}

	@Test
	void withdrawnWhileItIsReturnedOneWinsAndWhatWasTypedStays() throws Exception {
		this.officer.note(this.report, 1, "remark-" + this.line, "", "Đã ghi trước");
		this.reports.withdraw(this.report, Actor.PROGRAM);
		Document page = this.officer.refused(review(), "submission", "1", "action", "RETURN", "overall-" + this.report,
				"Sửa lại bảng số liệu", "was.overall-" + this.report, "", "of.overall-" + this.report,
				this.report + ":1");
		assertThat(page.select("[role=alert]").text()).contains("Sửa lại bảng số liệu");
		assertThat(page.text()).contains("Đơn vị đã rút báo cáo về để sửa");

		this.reports.submit(this.report, true, Actor.PROGRAM);
		this.officer.send(review(), "submission", "1", "action", "ACCEPT");
		assertThat(status()).as("another submission than the one read").isEqualTo(ReportStatus.SUBMITTED);
		assertThat(this.officer.page(review()).select("#remark-" + this.line).val()).isEqualTo("Đã ghi trước");
	}

	@Test
	void returningSaysWhatToMendAndTheAnswerIsSeen() throws Exception {
		assertThat(this.officer.refused(review(), "submission", "1", "action", "RETURN").text())
			.contains("Ghi ít nhất một ý kiến");
		this.officer.note(this.report, 1, "verdict-" + this.line, "", "NOT_CONVINCING");
		this.officer.send(review(), "submission", "1", "action", "RETURN");
		assertThat(status()).isEqualTo(ReportStatus.RETURNED);
		this.reports.answer(this.report, this.line, null, "Đã bổ sung số liệu");
		this.reports.submit(this.report, true, Actor.PROGRAM);

		Document page = this.officer.page(review());
		assertThat(page.select(".judge-before").text()).contains("Chưa thuyết phục", "Đã bổ sung số liệu");
		assertThat(page.select("#verdict-" + this.line)).as("looked at afresh")
			.hasSize(1)
			.allMatch((field) -> field.select("[selected]").isEmpty());
	}

	@Test
	void objectionsAreAskedAboutBeforeTheReportIsAccepted() throws Exception {
		this.officer.note(this.report, 1, "verdict-" + this.line, "", "NOT_CONVINCING");
		Document asked = this.officer.refused(review(), "submission", "1", "action", "ACCEPT");
		assertThat(asked.select("[role=alert]").text()).contains("Còn 1 nhiệm vụ");
		assertThat(status()).isEqualTo(ReportStatus.SUBMITTED);
		this.officer.send(review(), "submission", "1", "action", "ACCEPT", "objections", "" + this.line);
		assertThat(status()).isEqualTo(ReportStatus.ACCEPTED);
		assertThat(this.officer.page(review()).select("#review textarea")).as("fixed").isEmpty();
	}

	@Test
	void anObjectionThatWasNotSeenIsAskedAboutAgain() throws Exception {
		this.officer.note(this.report, 1, "verdict-" + this.line, "", "NOT_CONVINCING");
		Document asked = this.officer.refused(review(), "submission", "1", "action", "ACCEPT");
		String first = String.valueOf(this.line);
		assertThat(asked.select("[name=objections]").eachAttr("value")).containsExactly(first);
		Officer second = this.officers.of(this.place.district(), Role.AUTHORITY_OFFICER, "Cán bộ thứ hai");
		String other = String.valueOf(lines().get(1).id());
		second.note(this.report, 1, "verdict-" + first, "NOT_CONVINCING", "");
		second.note(this.report, 1, "verdict-" + other, "", "EVIDENCE_MISSING");
		Document again = this.officer.refused(review(), "submission", "1", "action", "ACCEPT", "objections", first);
		assertThat(again.select("[name=objections]").eachAttr("value")).as("as many, but another one")
			.containsExactly(other);
		assertThat(status()).isEqualTo(ReportStatus.SUBMITTED);
		second.note(this.report, 1, "verdict-" + first, "", "NOT_CONVINCING");
		this.officer.refused(review(), "submission", "1", "action", "ACCEPT", "objections", other);
		this.officer.send(review(), "submission", "1", "action", "ACCEPT", "objections", first, "objections", other);
		assertThat(status()).isEqualTo(ReportStatus.ACCEPTED);
	}

	/** Whoever is first wins; the others are told where the report stands. */
	@Test
	void ofManyDecisionsAtOnceOneCountsAndTheOthersAreTold() throws Exception {
		Officer second = this.officers.of(this.place.district(), Role.AUTHORITY_OFFICER, "Cán bộ thứ hai");
		this.officer.note(this.report, 1, "remark-" + this.line, "", "Thiếu biên bản");
		String[] back = { "submission", "1", "action", "RETURN" };
		List<Callable<String>> everybody = List.of(() -> told(this.officer, "submission", "1", "action", "ACCEPT"),
				() -> told(second, back), () -> told(this.officer, back), () -> {
					try {
						this.reports.withdraw(this.report, Actor.PROGRAM);
						return WON;
					}
					catch (ReportRule.NotInThisState moved) {
						return "đang ở trạng thái " + moved.status();
					}
				});
		List<String> answers = new ArrayList<>();
		ExecutorService atOnce = Executors.newFixedThreadPool(everybody.size());
		try {
			for (Future<String> answer : atOnce.invokeAll(everybody)) {
				answers.add(answer.get());
			}
		}
		finally {
			atOnce.shutdown();
		}
		assertThat(answers).filteredOn(WON::equals).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.contains("đang ở trạng thái")).hasSize(3);
		ReportLook now = this.reader.look(this.report);
		assertThat(List.of(now.content().line(this.line).orElseThrow().given().remark() + "",
				now.report().line(this.line).draft().remark() + ""))
			.as("noted before, sent or still noted")
			.contains("Thiếu biên bản");
	}

	/** What the page says after a decision: that it counts, or why not. */
	private String told(Officer who, String... fields) throws Exception {
		Object problem = Objects.requireNonNull(who.flash(review(), fields)).get("flashError");
		return (problem != null) ? problem.toString() : WON;
	}

	/** What was not handed in is not compared with; what is new is marked. */
	@Test
	void whatIsNewSinceThePeriodBeforeIsMarked() throws Exception {
		long third = this.fixture.report(this.place, 3);
		List<ReportContent.Line> later = this.fixture.lines(third);
		assertThat(later).isNotEmpty();
		ReportContent.Line same = later.get(0);
		ReportContent.Line hindered = later.get(1);
		this.reports.enter(third, same.id(), same.version(), HALF, Actor.PROGRAM);
		this.reports.enter(third, hindered.id(), hindered.version(),
				new LineEntry(TaskState.IN_PROGRESS, 50, "Được một nửa", null, "Thiếu kinh phí", null), Actor.PROGRAM);
		later.stream()
			.skip(2)
			.forEach((one) -> this.reports.enter(third, one.id(), one.version(), HALF, Actor.PROGRAM));
		this.reports.submit(third, true, Actor.PROGRAM);
		Document page = this.officer.page("/reports/" + third + "/review");
		assertThat(page.select("[data-goto=line-" + same.id() + "] .review-same")).hasSize(1);
		assertThat(page.select("[data-goto=line-" + hindered.id() + "] .review-same")).isEmpty();
		assertThat(page.select("#line-" + hindered.id() + " .review-changed").text()).contains("Thiếu kinh phí");

		this.jdbc.sql("""
				update progress_report set submissions = 0, status = 'IN_PROGRESS', first_submitted_at = null,
					submitted_at = null where id = :report""").param("report", this.report).update();
		assertThat(this.officer.page("/reports/" + third + "/review").select(".review-compare").text())
			.as("the unit's own until it is handed in")
			.doesNotContain("Quý II/2024");
	}

	@Test
	void oneGoesFromReportToReportWithoutDeciding() throws Exception {
		long other = submitted(commune());
		long third = submitted(commune());
		List<Long> way = new ArrayList<>();
		String at = review();
		for (int step = 0; step < 3; step++) {
			at = this.officer.page(at).select("[data-queue=next]").attr("href");
			way.add(Long.valueOf(at.replaceAll("\\D", "")));
		}
		assertThat(way).as("round, none left out").containsExactly(other, third, this.report);
		assertThat(this.officer.page(review()).select(".review-queue").text()).contains("Báo cáo chờ thẩm định: 1/3");
		assertThat(this.officer.page(review()).select("[data-queue=previous]").attr("href"))
			.isEqualTo("/reports/" + third + "/review");
		this.reviews.accept(this.report, 1, Set.of(), Actor.PROGRAM);
		assertThat(this.officer.page(review()).select("[data-focus]").attr("href"))
			.isEqualTo("/reports/" + other + "/review");
	}

	@Test
	void twoPlansOfAUnitAreToldApartAndTheUnitCountsOnce() throws Exception {
		this.jdbc.sql("""
				insert into remediation_plan (unit_id, plan_year, kind, status, issued_versions, issued_on)
				values (:unit, 2024, 'IMPROVEMENT', 'ISSUED', 1, date '2024-01-10')""")
			.param("unit", this.place.commune())
			.update();
		long idle = this.plans.commune();
		this.units.assignReviewer(idle, this.place.district(), null, null);
		this.periods.owedBy(this.period, idle);
		Document page = this.officer.page("/periods/" + this.period);
		assertThat(page.select("tbody tr").eachText()).hasSize(3)
			.anyMatch((row) -> row.contains("– kế hoạch khắc phục"))
			.anyMatch((row) -> row.contains("– kế hoạch nâng cao"));
		assertThat(page.select("tfoot").text()).startsWith("Tổng cộng 2 đơn vị");
		assertThat(page.select(".kpi-note").get(0).text()).startsWith("1 đơn vị");
		assertThat(this.officer.page("/periods/" + this.period + "?show=submitted").select("tbody tr")).hasSize(1);
		assertThat(this.officer.page("/authorities/" + this.place.district() + "/periods")
			.select("tbody td a[href*=unplanned]")
			.text()).isEqualTo("1");
	}

	@Test
	void reopeningNeedsAReasonAndLeavesATrace() throws Exception {
		this.officer.send(review(), "submission", "1", "action", "ACCEPT");
		Document missing = this.officer.refused("/reports/" + this.report + "/reopen", "reason", " ");
		assertThat(missing.select(".error-summary").text()).contains("Ghi lý do mở lại");
		this.officer.send("/reports/" + this.report + "/reopen", "reason", "Nhầm số liệu");
		assertThat(status()).isEqualTo(ReportStatus.RETURNED);
		assertThat(this.officer.page(review()).select(".timeline li").get(0).text())
			.contains("Cán bộ thứ nhất mở lại báo cáo", "Nhầm số liệu");
		Document late = this.officer.refused("/reports/" + this.report + "/reopen", "reason", "Thiếu minh chứng");
		assertThat(late.select(".error-summary").text()).contains("Không mở lại được");
		assertThat(late.select("textarea[readonly]").eachText()).containsExactly("Thiếu minh chứng");
	}

	@Test
	void reportsAreAcceptedTogetherAndWhatMovedIsNamed() throws Exception {
		long other = submitted(commune());
		long doubted = submitted(commune());
		this.officer.note(doubted, 1, "verdict-" + line(doubted), "", "NOT_CONVINCING");
		String[] chosen = { "report", this.report + ":1", "report", other + ":1", "report", doubted + ":1" };
		Document asked = this.officer.refused("/periods/" + this.period + "/accept", chosen);
		assertThat(asked.select("[role=alert] li")).hasSize(3);
		assertThat(asked.select("[role=alert] li .lost").eachText()).as("said before it is confirmed")
			.containsExactly("– có 1 nhiệm vụ được ghi ý kiến chưa đạt, phải mở báo cáo để quyết định");
		this.reports.withdraw(other, Actor.PROGRAM);
		this.reports.submit(other, true, Actor.PROGRAM);

		String[] confirmed = { "report", this.report + ":1", "report", other + ":1", "report", doubted + ":1",
				"confirmed", "true" };
		assertThat(this.officer.send("/periods/" + this.period + "/accept", confirmed).getRedirectedUrl())
			.isEqualTo("/periods/" + this.period);
		assertThat(status()).isEqualTo(ReportStatus.ACCEPTED);
		assertThat(this.reader.look(other).report().status()).as("another submission than the one read")
			.isEqualTo(ReportStatus.SUBMITTED);
		assertThat(this.reader.look(doubted).report().status()).isEqualTo(ReportStatus.SUBMITTED);
	}

	@Test
	void periodIsFilteredAndSortedByItsAddress() throws Exception {
		submitted(commune());
		this.reviews.accept(this.report, 1, Set.of(), Actor.PROGRAM);
		String page = "/periods/" + this.period;
		assertThat(this.officer.page(page + "?show=accepted").select("tbody tr")).hasSize(1);
		assertThat(this.officer.page(page + "?show=waiting").select("tbody tr")).hasSize(1);
		assertThat(this.officer.page(page + "?show=missing").select("tbody tr")).isEmpty();
		assertThat(this.officer.page(page + "?sort=status&dir=desc").select("tbody tr").get(0).text())
			.contains("Đã chấp nhận");
		assertThat(this.officer.page(page + "?show=late").select("tbody tr").get(0).text()).as("late by years")
			.containsPattern("\\d{3,} 4 0 0 %");
	}

	@Test
	void oneCriterionOfAllUnitsIsJudgedInPlace() throws Exception {
		long other = submitted(commune());
		long silent = commune();
		long unsent = owed(silent);
		ReportContent.Line begun = this.fixture.lines(unsent).get(0);
		this.reports.enter(unsent, begun.id(), begun.version(),
				new LineEntry(TaskState.IN_PROGRESS, 10, "Chưa nói với ai", null, null, null), Actor.PROGRAM);
		Document list = this.officer.page("/periods/" + this.period + "/criteria");
		List<String> links = list.select("tbody th a").eachAttr("href");
		assertThat(links).isNotEmpty();
		Document page = this.officer.page(links.get(0));
		assertThat(page.select("tbody th a").eachAttr("href")).as("both units side by side")
			.containsExactlyInAnyOrder(review(), "/reports/" + other + "/review");
		assertThat(page.select("main > p").text()).contains("2 đơn vị, 2 nhiệm vụ");
		assertThat(page.select("main > p a[href$=tracking]").eachText()).as("says who has told nothing yet")
			.singleElement()
			.asString()
			.endsWith(this.jdbc.sql("select name from admin_unit where id = :unit")
				.param("unit", silent)
				.query(String.class)
				.single());
		assertThat(page.text()).as("and nothing of what it writes").doesNotContain("Chưa nói với ai");
		String cell = page.select("select[data-cell]").get(0).id();
		String read = page.select("select[data-cell]").get(0).attr("data-read");
		this.officer.send(links.get(0), cell, "ACCEPTED", "was." + cell, "", "of." + cell, read);
		assertThat(this.officer.page(links.get(0)).select("#" + cell + " [selected]").val()).isEqualTo("ACCEPTED");
	}

	@Test
	void numberOfStatementsDoesNotGrowWithUnitsAndTasks() throws Exception {
		List<String> links = this.officer.page("/periods/" + this.period + "/criteria")
			.select("tbody th a")
			.eachAttr("href");
		List<String> pages = List.of("/periods/" + this.period, "/periods/" + this.period + "/criteria", links.get(0),
				review(), "/authorities/" + this.place.district() + "/periods");
		List<Long> few = count(pages);
		for (int more = 0; more < 4; more++) {
			submitted(commune());
		}
		assertThat(count(pages)).isEqualTo(few);
	}

	@Test
	void chairpersonOfTheAuthoritySeesButDoesNotDecide() throws Exception {
		Officer chair = this.officers.of(this.place.district(), Role.CHAIRPERSON, "Trưởng phòng");
		assertThat(chair.page("/periods/" + this.period).select("[name=report]")).isEmpty();
		assertThat(chair.status("/periods/" + this.period + "/criteria")).isEqualTo(200);
		assertThat(chair.status(review())).isEqualTo(403);
		Officer stranger = this.officers.of(this.fixture.place().district(), Role.AUTHORITY_OFFICER, "Huyện khác");
		assertThat(stranger.status("/periods/" + this.period)).isEqualTo(404);
		assertThat(stranger.status(review())).isEqualTo(404);
		assertThat(stranger.note(this.report, 1, "verdict-" + this.line, "", "ACCEPTED")).doesNotContain("SAVED");
	}

	private List<Long> count(List<String> pages) throws Exception {
		List<Long> counts = new ArrayList<>();
		for (String page : pages) {
			counts.add(Statements.count(() -> this.officer.page(page)));
		}
		return counts;
	}

	/** One more commune of the district, its plan in force for the same set. */
	private long commune() {
		long commune = this.plans.commune();
		this.units.assignReviewer(commune, this.place.district(), null, null);
		this.jdbc.sql("""
				update plan_entry entry set criterion_id = known.criterion_id
				from plan_section section, plan_entry known join plan_section place on place.id = known.section_id
				where section.id = entry.section_id and section.plan_id = :plan
				and place.plan_id = :known and known.code = entry.code""")
			.param("plan", this.issued.issue(commune))
			.param("known", this.place.plan())
			.update();
		return commune;
	}

	private long submitted(long commune) {
		long id = owed(commune);
		this.reports.submit(id, true, Actor.PROGRAM);
		return id;
	}

	/** The report that the commune owes from now on. */
	private long owed(long commune) {
		this.periods.owedBy(this.period, commune);
		return this.jdbc.sql("""
				select report.id from progress_report report join remediation_plan plan on plan.id = report.plan_id
				where report.period_id = :period and plan.unit_id = :unit""")
			.param("period", this.period)
			.param("unit", commune)
			.query(Long.class)
			.single();
	}

	private long line(long id) {
		return this.fixture.lines(id).get(0).id();
	}

	private List<ReportContent.Line> lines() {
		return this.fixture.lines(this.report);
	}

	private ReportStatus status() {
		return this.reader.look(this.report).report().status();
	}

	private String review() {
		return "/reports/" + this.report + "/review";
	}

}
