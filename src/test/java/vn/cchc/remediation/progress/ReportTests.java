package vn.cchc.remediation.progress;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.DueExtensions;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A report's way from the opened period to the accepted report, and on to the next. */
@IntegrationTest
class ReportTests {

	private static final Actor OFFICER = new Actor(null, "Cán bộ thẩm định");

	private static final LineEntry DONE = new LineEntry(TaskState.DONE, 0, "Đã xong", null, null, null);

	private static final LineEntry HALF = new LineEntry(TaskState.IN_PROGRESS, 50, "Được một nửa", null, null, null);

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private PeriodService periods;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private ReportReader reader;

	@Autowired
	private ReportEvidence proofs;

	@Autowired
	private PlanService plans;

	@Autowired
	private PlanEditor editor;

	@Autowired
	private DueExtensions extensions;

	@Autowired
	private PeriodReader periodReader;

	@Test
	void tasksOfALaterQuarterOweNothingYet() {
		ProgressFixture.Place place = this.fixture.place();
		long first = this.fixture.period(place, 1);
		assertThat(this.reader.of(first, place.plan())).as("all tasks are due in quarter II").isEmpty();
		assertThat(this.fixture.lines(this.fixture.report(place, 2))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line.owed()).isTrue());
	}

	@Test
	void unfinishedTasksAreCarriedOverAndSaySinceWhen() {
		ProgressFixture.Place place = this.fixture.place();
		long second = this.fixture.report(place, 2);
		List<ReportContent.Line> lines = this.fixture.lines(second);
		enter(second, lines.get(0), DONE);
		enter(second, lines.get(1), HALF);
		submitAndAccept(second);

		List<ReportContent.Line> next = this.fixture.lines(this.fixture.report(place, 3));
		assertThat(next).hasSize(lines.size() - 1).allSatisfy((line) -> {
			assertThat(line.since()).isEqualTo(new PeriodTerm(PeriodKind.QUARTER, 2024, 2));
			assertThat(line.owed()).isTrue();
		});
		ReportContent.Line carried = next.get(0);
		assertThat(carried.entry().percent()).isEqualTo(50);
		assertThat(Objects.requireNonNull(carried.before()).achieved()).isEqualTo("Được một nửa");
	}

	@Test
	void whatDidNotConvinceComesBackIntoTheNextReportThatIsOpenAlready() {
		ProgressFixture.Place place = this.fixture.place();
		long second = this.fixture.report(place, 2);
		this.fixture.lines(second).forEach((line) -> enter(second, line, DONE));
		this.reports.submit(second, true, Actor.PROGRAM);
		long third = this.fixture.period(place, 3);
		assertThat(this.reader.of(third, place.plan())).as("everything is done").isEmpty();

		ReportContent.Line doubted = this.fixture.lines(second).get(0);
		this.reviews.judge(second, 1, doubted.id(), Judgement.NONE,
				new Judgement(Verdict.NOT_CONVINCING, "Chưa rõ kết quả"), Actor.PROGRAM);
		this.reviews.accept(second, 1, Set.of(doubted.id()), Actor.PROGRAM);

		assertThat(this.fixture.lines(this.reader.of(third, place.plan()).orElseThrow())).singleElement()
			.satisfies((line) -> {
				assertThat(line.task().id()).isEqualTo(doubted.task().id());
				assertThat(Objects.requireNonNull(line.before()).given().remark()).isEqualTo("Chưa rõ kết quả");
			});
	}

	@Test
	void aReportThatIsOpenAlreadyFollowsWhatIsHandedInBeforeIt() throws IOException {
		ProgressFixture.Place place = this.fixture.place();
		this.fixture.addTasks(place, 3);
		long second = this.fixture.report(place, 2);
		long third = this.fixture.report(place, 3);
		List<ReportContent.Line> lines = this.fixture.lines(second);
		List<ReportContent.Line> later = this.fixture.lines(third);
		assertThat(later).as("both were opened at once").hasSameSizeAs(lines);
		enter(second, lines.get(0), DONE);
		enter(second, lines.get(1), HALF);
		enter(second, lines.get(2), DONE);
		enter(second, lines.get(3), DONE);
		enter(third, later.get(2), HALF);
		this.proofs.attach(third, List.of(later.get(3).id()),
				List.of(this.fixture.evidence(place.commune(), "Biên bản")), Actor.PROGRAM);
		this.reports.submit(second, true, Actor.PROGRAM);

		Map<Long, ReportContent.Line> after = this.fixture.lines(third)
			.stream()
			.collect(Collectors.toMap((line) -> line.task().id(), Function.identity()));
		assertThat(after).as("what is done owes nothing any more").doesNotContainKey(lines.get(0).task().id());
		assertThat(after.get(lines.get(1).task().id())).as("what goes on goes on where it stands").satisfies((line) -> {
			assertThat(line.entry().percent()).isEqualTo(50);
			assertThat(line.owed()).isTrue();
		});
		assertThat(after.get(lines.get(2).task().id())).as("what was written stays")
			.extracting(ReportContent.Line::entry)
			.isEqualTo(HALF);
		assertThat(after.get(lines.get(3).task().id())).as("what was attached stays")
			.satisfies((line) -> assertThat(line.evidence()).hasSize(1));
	}

	@Test
	void aReportInWhichNothingIsLeftToReportIsOwedNoMore() {
		ProgressFixture.Place place = this.fixture.place();
		long second = this.fixture.report(place, 2);
		long third = this.fixture.period(place, 3);
		this.fixture.lines(second).forEach((line) -> enter(second, line, DONE));
		assertThat(this.reader.of(third, place.plan())).isPresent();
		this.reports.submit(second, true, Actor.PROGRAM);
		assertThat(this.reader.of(third, place.plan())).as("nothing runs any more").isEmpty();
	}

	@Test
	void whatWasReportedForAQuarterCountsInTheMonthsAfterIt() {
		ProgressFixture.Place place = this.fixture.place();
		long second = this.fixture.report(place, 2);
		List<ReportContent.Line> lines = this.fixture.lines(second);
		enter(second, lines.get(0), DONE);
		enter(second, lines.get(1), HALF);
		submitAndAccept(second);

		List<ReportContent.Line> july = this.fixture.lines(this.fixture.monthly(place, 7));
		assertThat(july).extracting((line) -> line.task().id()).doesNotContain(lines.get(0).task().id());
		assertThat(july.get(0)).satisfies((line) -> {
			assertThat(line.entry().percent()).isEqualTo(50);
			assertThat(line.since()).isEqualTo(new PeriodTerm(PeriodKind.QUARTER, 2024, 2));
		});
	}

	@Test
	void aTaskRunsSinceItsFirstIssueHoweverLateThePlanIsAmended() {
		ProgressFixture.Place place = this.fixture.place();
		List<Long> first = this.fixture.taskIds(place);
		this.plans.amend(place.plan(), Actor.PROGRAM, "Bổ sung nhiệm vụ");
		long added = this.editor.duplicate(place.plan(), Actor.PROGRAM, first.get(0));
		issue(place, "20/KH-UBND", LocalDate.of(2024, 7, 2));

		assertThat(this.fixture.lines(this.fixture.report(place, 2))).as("opened when quarter II was over")
			.extracting((line) -> line.task().id())
			.containsExactlyInAnyOrderElementsOf(first);
		assertThat(this.fixture.lines(this.fixture.report(place, 3))).extracting((line) -> line.task().id())
			.contains(added);
	}

	@Test
	void aRowThatAnAmendmentWritesRunsSinceTheAmendment() {
		ProgressFixture.Place place = this.fixture.place();
		long section = this.plans.look(place.plan()).content().sections().get(0).id();
		this.plans.amend(place.plan(), Actor.PROGRAM, "Thêm dòng");
		long row = this.editor.addTask(place.plan(), Actor.PROGRAM, section, List.of());
		issue(place, "19/KH-UBND", LocalDate.of(2024, 3, 15));
		this.plans.amend(place.plan(), Actor.PROGRAM, "Ghi nhiệm vụ");
		this.editor.change(place.plan(), Actor.PROGRAM,
				List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, row, "Rà soát"),
						PlanCellChange.set(PlanField.TASK_LEAD, row, IssuedPlans.LEAD),
						PlanCellChange.set(PlanField.TASK_DUE, row, "Trước ngày 15/12/2024")));
		issue(place, "20/KH-UBND", LocalDate.of(2024, 7, 2));

		assertThat(this.fixture.lines(this.fixture.report(place, 2))).extracting((line) -> line.task().id())
			.doesNotContain(row);
		assertThat(this.fixture.lines(this.fixture.report(place, 3))).extracting((line) -> line.task().id())
			.contains(row);
	}

	@Test
	void aTaskReportedEarlyByTwoAtOnceHasOneLine() throws Exception {
		ProgressFixture.Place place = this.fixture.place();
		long period = this.fixture.period(place, 1);
		long task = this.fixture.taskIds(place).get(0);
		Callable<ReportService.EarlyLine> early = () -> this.reports.early(period, place.plan(), task);
		ExecutorService pool = Executors.newFixedThreadPool(2);
		try {
			List<Future<ReportService.EarlyLine>> both = pool.invokeAll(List.of(early, early));
			assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
		}
		finally {
			pool.shutdown();
		}
	}

	@Test
	void acceptedReportStaysAsItWasWhateverBecomesOfThePlan() {
		ProgressFixture.Place place = this.fixture.place();
		long report = this.fixture.report(place, 2);
		ReportContent.Line line = this.fixture.lines(report).get(0);
		enter(report, line, HALF);
		submitAndAccept(report);

		this.extensions.request(place.plan(), line.task().id(), Actor.PROGRAM, "Quý IV", "Thiếu kinh phí");
		this.extensions.grant(place.plan(), line.task().id(), Actor.PROGRAM, null);

		assertThat(due(report)).isEqualTo("Quý II");
		assertThatExceptionOfType(ReportRule.NotInThisState.class).isThrownBy(() -> enter(report, line, DONE));
		this.reviews.reopen(report, "Nhầm số liệu", Actor.PROGRAM);
		assertThat(due(report)).isEqualTo("Quý IV");
	}

	@Test
	void aGrantedDeadlineCountsInThePeriodWhileAnAmendmentIsWritten() {
		ProgressFixture.Place place = this.fixture.place();
		long report = this.fixture.report(place, 3);
		List<ReportContent.Line> lines = this.fixture.lines(report);
		long extended = lines.get(0).task().id();
		this.extensions.request(place.plan(), extended, Actor.PROGRAM, "Quý IV", "Thiếu kinh phí");
		this.extensions.grant(place.plan(), extended, Actor.PROGRAM, null);
		this.plans.amend(place.plan(), Actor.PROGRAM, "Bổ sung nhiệm vụ");

		PeriodSummary period = this.periodReader.one(this.fixture.look(report).period().id());
		assertThat(this.periodReader.rows(period)).singleElement()
			.satisfies((row) -> assertThat(row.overdue()).isEqualTo(lines.size() - 1)
				.isEqualTo(this.fixture.look(report).content().figures().overdue()));
	}

	@Test
	void twoPeopleInOneLine() {
		ProgressFixture.Place place = this.fixture.place();
		long report = this.fixture.report(place, 2);
		ReportContent.Line seen = this.fixture.lines(report).get(0);
		enter(report, seen, HALF);
		assertThatExceptionOfType(ReportRule.ChangedMeanwhile.class).isThrownBy(() -> enter(report, seen, DONE))
			.satisfies((conflict) -> {
				assertThat(conflict.stored()).isEqualTo(HALF);
				this.reports.enter(report, seen.id(), conflict.version(), DONE, Actor.PROGRAM);
			});
		assertThat(this.fixture.lines(report).get(0).entry()).isEqualTo(DONE);
	}

	@Test
	void verdictsAreTheAuthoritysOwnUntilTheReportIsReturned() {
		ProgressFixture.Place place = this.fixture.place();
		long report = this.fixture.report(place, 2);
		this.reports.submit(report, true, Actor.PROGRAM);
		long line = this.fixture.lines(report).get(0).id();
		Judgement missing = new Judgement(Verdict.EVIDENCE_MISSING, "Thiếu biên bản");
		this.reviews.judge(report, 1, line, Judgement.NONE, missing, OFFICER);
		assertThat(this.fixture.lines(report).get(0).given()).isEqualTo(Judgement.NONE);

		assertThatExceptionOfType(ReviewService.JudgedMeanwhile.class).as("a second officer")
			.isThrownBy(() -> this.reviews.judge(report, 1, line, Judgement.NONE, new Judgement(Verdict.ACCEPTED, null),
					Actor.PROGRAM))
			.satisfies((conflict) -> {
				assertThat(conflict.stored().judgement()).isEqualTo(missing);
				assertThat(conflict.stored().by()).isEqualTo(OFFICER.name());
			});

		this.reviews.giveBack(report, 1, Actor.PROGRAM);
		assertThat(this.fixture.lines(report).get(0).given()).isEqualTo(missing);
		this.reports.answer(report, line, null, "Đã bổ sung");
		assertThat(this.fixture.lines(report).get(0).answer()).isEqualTo("Đã bổ sung");
	}

	@Test
	void decisionIsAboutTheSubmissionThatWasRead() {
		ProgressFixture.Place place = this.fixture.place();
		long report = this.fixture.report(place, 2);
		this.reports.submit(report, true, Actor.PROGRAM);
		this.reports.withdraw(report, Actor.PROGRAM);
		assertThatExceptionOfType(ReportRule.NotInThisState.class)
			.isThrownBy(() -> this.reviews.accept(report, 1, Set.of(), Actor.PROGRAM));
		this.reports.submit(report, true, Actor.PROGRAM);
		assertThatExceptionOfType(ReportRule.SubmittedAgain.class)
			.isThrownBy(() -> this.reviews.giveBack(report, 1, Actor.PROGRAM));
		this.reviews.giveBack(report, 2, Actor.PROGRAM);
	}

	@Test
	void amendmentBringsItsNewTaskIntoTheOpenReportAndTakesTheRemovedOneOut() {
		ProgressFixture.Place place = this.fixture.place();
		long report = this.fixture.report(place, 2);
		List<ReportContent.Line> before = this.fixture.lines(report);
		this.plans.amend(place.plan(), Actor.PROGRAM, "Bổ sung nhiệm vụ");
		long added = this.editor.duplicate(place.plan(), Actor.PROGRAM, before.get(0).task().id());
		this.editor.change(place.plan(), Actor.PROGRAM,
				List.of(PlanCellChange.set(PlanField.TASK_REMOVED, before.get(1).task().id(), PlanField.SET)));
		assertThat(this.fixture.lines(report)).as("not issued yet").hasSameSizeAs(before);

		this.plans.submit(place.plan(), Actor.PROGRAM);
		this.plans.issue(place.plan(), Actor.PROGRAM, "20/KH-UBND", LocalDate.of(2024, 5, 6));
		assertThat(this.fixture.lines(report)).extracting((line) -> line.task().id())
			.hasSameSizeAs(before)
			.contains(added)
			.doesNotContain(before.get(1).task().id());
	}

	@Test
	void cannotBeDoneWithoutAReasonIsNotSubmitted() {
		ProgressFixture.Place place = this.fixture.place();
		long report = this.fixture.report(place, 2);
		ReportContent.Line line = this.fixture.lines(report).get(0);
		enter(report, line, new LineEntry(TaskState.CANNOT, 0, null, null, null, null));
		assertThatExceptionOfType(ReportRule.NotReady.class)
			.isThrownBy(() -> this.reports.submit(report, true, Actor.PROGRAM));
	}

	@Test
	void unwrittenReportIsExcusedAndAWrittenOneIsNot() {
		ProgressFixture.Place place = this.fixture.place();
		long report = this.fixture.report(place, 2);
		long period = this.reader.look(report).period().id();
		this.periods.excuse(period, place.commune());
		assertThat(this.reader.of(period, place.plan())).isEmpty();
		this.periods.owedBy(period, place.commune());
		long again = this.reader.of(period, place.plan()).orElseThrow();
		enter(again, this.fixture.lines(again).get(0), HALF);
		assertThatExceptionOfType(ReportRule.AlreadyWritten.class)
			.isThrownBy(() -> this.periods.excuse(period, place.commune()));
	}

	private String due(long report) {
		return Objects.requireNonNull(this.fixture.lines(report).get(0).task().due()).wording();
	}

	private void enter(long report, ReportContent.Line line, LineEntry entry) {
		this.reports.enter(report, line.id(), line.version(), entry, Actor.PROGRAM);
	}

	private void issue(ProgressFixture.Place place, String number, LocalDate day) {
		this.plans.submit(place.plan(), Actor.PROGRAM);
		this.plans.issue(place.plan(), Actor.PROGRAM, number, day);
	}

	private void submitAndAccept(long report) {
		this.reports.submit(report, true, Actor.PROGRAM);
		this.reviews.accept(report, 1, Set.of(), Actor.PROGRAM);
	}

}
