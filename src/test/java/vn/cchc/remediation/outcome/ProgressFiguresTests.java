package vn.cchc.remediation.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.plan.NewEntry;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.progress.Judgement;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.ProgressFixture;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.progress.ReportService;
import vn.cchc.remediation.progress.ReportStatus;
import vn.cchc.remediation.progress.ReviewService;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.progress.Verdict;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;
import vn.cchc.remediation.unit.UnitService;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of progress after a quarter with one task accepted and one objected to. */
@IntegrationTest
class ProgressFiguresTests {

	private static final LineEntry DONE = new LineEntry(TaskState.DONE, 100, "Đã xong", null, null, null);

	private static final String CODE = "9.1, a";

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private PlanFixture plans;

	@Autowired
	private IssuedPlans issued;

	@Autowired
	private PlanEditor editor;

	@Autowired
	private PlanService planService;

	@Autowired
	private UnitService admin;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private ReportReader reader;

	@Autowired
	private UnitProgressReader units;

	@Autowired
	private StuckCriteria stuck;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AuthorityProgressReader authorities;

	private ProgressFixture.Place place;

	private long report;

	private List<ReportContent.Line> lines;

	@BeforeEach
	void twoAreReportedDone() {
		this.place = this.fixture.place();
		this.report = this.fixture.report(this.place, 2);
		this.lines = this.reader.look(this.report).content().lines();
		enter(0);
		enter(1);
	}

	@Test
	void pointsAreDoneWhenReportedAndAcceptedWhenAccepted() {
		assertThat(period(true).done()).as("the unit knows what it has written").isEqualTo(2);
		assertThat(period(false).done()).as("the authority does not yet").isZero();

		submitAndAcceptOne();

		UnitProgress.Period quarter = period(false);
		assertThat(quarter.status()).isEqualTo(ReportStatus.ACCEPTED);
		assertThat(quarter.done()).isEqualTo(1);
		assertThat(quarter.donePoints()).isEqualTo(points(0));
		assertThat(quarter.accepted()).isEqualTo(points(0));
		assertThat(quarter.tasks()).isEqualTo(this.lines.size());
		assertThat(quarter.inProgress()).as("what did not convince is not at its end, and was begun").isEqualTo(1);
		assertThat(quarter.notStarted()).isEqualTo(this.lines.size() - 2);
		UnitProgress.Forecast forecast = progress(false).forecast();
		assertThat(forecast.won()).isEqualTo(points(0));
		assertThat(forecast.then()).isEqualTo(Objects.requireNonNull(forecast.scored()).plus(points(0)));
	}

	@Test
	void overdueByLead() {
		submitAndAcceptOne();
		assertThat(progress(false).leads()).singleElement().satisfies((lead) -> {
			assertThat(lead.name()).isEqualTo(IssuedPlans.LEAD);
			assertThat(lead.done()).isEqualTo(1);
			assertThat(lead.overdue()).as("quarter II of 2024 is long over").isEqualTo(this.lines.size() - 1);
		});
	}

	@Test
	void authoritySeesEachUnitPerPeriod() {
		submitAndAcceptOne();
		AuthorityProgress all = this.authorities.read(this.place.district(), 2024);
		assertThat(all.terms()).hasSize(1);
		assertThat(all.units()).singleElement().satisfies((unit) -> {
			assertThat(unit.done()).isEqualTo(1);
			assertThat(unit.overdue()).isEqualTo(this.lines.size() - 1);
			assertThat(unit.reports()).as("submitted long after March 2024").isZero();
			assertThat(unit.dueReports()).isEqualTo(1);
			assertThat(unit.cells()).singleElement()
				.satisfies((cell) -> assertThat(Objects.requireNonNull(cell).percent())
					.isEqualTo(Math.round(100f / this.lines.size())));
		});
		assertThat(all.criteria()).isNotEmpty()
			.allSatisfy((criterion) -> assertThat(criterion.title()).as(criterion.code()).isNotBlank());
		assertThat(all.domains()).extracting(AuthorityProgress.Domain::done).contains(1);
		assertThat(all.leads()).singleElement()
			.satisfies((lead) -> assertThat(lead.overdue()).isEqualTo(this.lines.size() - 1));
		assertThat(all.criteria()).as("whatever was not accepted stands still").isNotEmpty();
	}

	@Test
	void criteriaAreCalledAsTheyAreInForce() {
		long plan = this.place.plan();
		amend();
		long entry = criterion("Tên cũ");
		issue();
		assertThat(title()).isEqualTo("Tên cũ");

		amend();
		this.editor.change(plan, Actor.PROGRAM, List.of(PlanCellChange.set(PlanField.ENTRY_NAME, entry, "Đang soạn")));
		assertThat(title()).as("an amendment is the unit's own").isEqualTo("Tên cũ");

		long task = this.planService.look(plan).content().tasksFor(entry).findFirst().orElseThrow().id();
		this.editor.change(plan, Actor.PROGRAM, List.of(PlanCellChange.set(PlanField.TASK_REMOVED, task, PlanField.SET),
				PlanCellChange.set(PlanField.ENTRY_REMOVED, entry, PlanField.SET)));
		criterion("Tên mới");
		issue();
		assertThat(title()).as("what was taken out is gone").isEqualTo("Tên mới");
	}

	@Test
	void whatIsPlannedForLaterDoesNotStandStill() {
		Clock early = Clock.fixed(LocalDate.of(2024, 3, 1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
		AuthorityProgressReader inMarch = new AuthorityProgressReader(this.jdbc, this.stuck, early);
		assertThat(inMarch.read(this.place.district(), 2024).criteria()).as("no report was due, nothing is over")
			.isEmpty();
		assertThat(this.authorities.read(this.place.district(), 2024).criteria()).isNotEmpty();
	}

	@Test
	void taskForSeveralCriteriaStandsStillInEach() {
		amend();
		criterion("Một");
		long plan = this.place.plan();
		PlanContent content = this.planService.look(plan).content();
		String other = content.entries().findFirst().orElseThrow().code();
		long task = content.tasks().filter((one) -> content.codes(one).equals(CODE)).findFirst().orElseThrow().id();
		this.editor.change(plan, Actor.PROGRAM,
				List.of(PlanCellChange.set(PlanField.TASK_CRITERIA, task, CODE + "; " + other)));
		issue();
		assertThat(this.authorities.read(this.place.district(), 2024).criteria())
			.extracting(AuthorityProgress.Stuck::code)
			.contains(CODE, other)
			.noneMatch((code) -> code.contains(CODE + ","));
	}

	@Test
	void unitWithoutPlanHasLostPointsAsWell() {
		long other = this.plans.commune();
		this.admin.assignReviewer(other, this.place.district(), null, null);
		long assessment = this.plans.assessment(other);
		assertThat(this.authorities.read(this.place.district(), 2024).units()).filteredOn((unit) -> unit.id() == other)
			.singleElement()
			.satisfies((unit) -> {
				assertThat(unit.planned()).isFalse();
				assertThat(unit.assessmentId()).isEqualTo(assessment);
				assertThat(unit.gap()).isNotNull();
			});
	}

	@Test
	void tasksOfBothPlansOfAYearCount() {
		long improvement = this.issued.improve(this.place.commune());
		assertThat(this.authorities.read(this.place.district(), 2024).units()).singleElement()
			.satisfies((unit) -> assertThat(unit.tasks()).isEqualTo(this.lines.size() + 1));
		assertThat(this.units.read(this.place.commune(), 2024, improvement, true).orElseThrow().leads()).singleElement()
			.satisfies((lead) -> assertThat(lead.tasks()).isEqualTo(1));
		assertThat(progress(true).plans()).extracting(UnitProgress.Plan::id)
			.containsExactly(this.place.plan(), improvement);
	}

	@Test
	void moreCriteriaTakeAsManyStatements() throws Exception {
		amend();
		criterion("Một");
		issue();
		long few = Statements.count(() -> this.authorities.read(this.place.district(), 2024));
		long second = this.plans.commune();
		this.admin.assignReviewer(second, this.place.district(), null, null);
		this.issued.issue(second);
		assertThat(Statements.count(() -> this.authorities.read(this.place.district(), 2024))).isEqualTo(few);
	}

	/** A criterion of the plan's own with a task, under a code as some sets write it. */
	private long criterion(String name) {
		long plan = this.place.plan();
		long section = this.planService.look(plan).content().sections().get(0).id();
		long entry = this.editor.addEntry(plan, Actor.PROGRAM, section, NewEntry.named(CODE, name));
		long task = this.editor.addTask(plan, Actor.PROGRAM, section,
				List.of(new PlanEditor.TaskText(PlanField.TASK_SOLUTION, "Rà soát"),
						new PlanEditor.TaskText(PlanField.TASK_LEAD, IssuedPlans.LEAD),
						new PlanEditor.TaskText(PlanField.TASK_DUE, "Quý II")));
		this.editor.change(plan, Actor.PROGRAM, List.of(PlanCellChange.set(PlanField.TASK_CRITERIA, task, CODE)));
		return entry;
	}

	private void amend() {
		this.planService.amend(this.place.plan(), Actor.PROGRAM, "Bổ sung");
	}

	private void issue() {
		this.planService.submit(this.place.plan(), Actor.PROGRAM);
		this.planService.issue(this.place.plan(), Actor.PROGRAM, "20/KH-UBND", LocalDate.of(2024, 3, 15));
	}

	private String title() {
		return this.authorities.read(this.place.district(), 2024)
			.criteria()
			.stream()
			.filter((criterion) -> criterion.code().equals(CODE))
			.map(AuthorityProgress.Stuck::title)
			.collect(Collectors.joining("|"));
	}

	private void submitAndAcceptOne() {
		this.reports.submit(this.report, true, Actor.PROGRAM);
		this.reviews.judge(this.report, 1, this.lines.get(1).id(), Judgement.NONE,
				new Judgement(Verdict.EVIDENCE_MISSING, "Thiếu biên bản"), Actor.PROGRAM);
		this.reviews.accept(this.report, 1, Set.of(this.lines.get(1).id()), Actor.PROGRAM);
	}

	private void enter(int at) {
		ReportContent.Line line = this.lines.get(at);
		this.reports.enter(this.report, line.id(), line.version(), DONE, Actor.PROGRAM);
	}

	private Points points(int at) {
		Points points = this.lines.get(at).task().points();
		return (points != null) ? points : Points.ZERO;
	}

	private UnitProgress.Period period(boolean own) {
		return progress(own).periods().get(0);
	}

	private UnitProgress progress(boolean own) {
		return this.units.read(this.place.commune(), 2024, null, own).orElseThrow();
	}

}
