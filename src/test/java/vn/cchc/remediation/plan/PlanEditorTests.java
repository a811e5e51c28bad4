package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Beginning and writing a plan on a real database. */
@IntegrationTest
class PlanEditorTests {

	@Autowired
	PlanFixture fixture;

	@Autowired
	PlanStarter starter;

	@Autowired
	PlanEditor editor;

	@Autowired
	PlanService service;

	private Actor office;

	private long planId;

	@BeforeEach
	void begin() {
		this.office = this.fixture.account("van-phong");
		this.planId = this.starter.fromAssessment(this.fixture.assessment(this.fixture.commune()), this.office);
	}

	@Test
	void takesOverEveryLostPointFromTheAssessment() {
		PlanContent content = content();

		assertThat(content.planYear()).isEqualTo(2024);
		assertThat(content.sections()).extracting(PlanContent.Section::code).containsExactly("1", "2", "3");
		assertThat(content.entries().map((entry) -> entry.code() + " " + entry.purpose() + " " + entry.lost()))
			.containsExactly("1 MAINTAIN 0,00", "2.1 FIX 3,00", "2.2 FIX 1,00", "3.1 FIX 1,00");
		assertThat(content.tasks().map(PlanContent.Task::points)).containsExactly(Points.ZERO, Points.of("3"),
				Points.of("1"), Points.of("1"));
		assertThat(content.tasks()).allMatch(PlanContent.Task::blank);
	}

	@Test
	void refusesASecondPlanOfTheYear() {
		NewPlan again = new NewPlan(content().unitId(), 2024, null, PlanKind.REMEDIATION, null, null, false);

		assertThatThrownBy(() -> this.starter.fromNothing(again, this.office))
			.isInstanceOfSatisfying(PlanRule.PlanExists.class, (ex) -> assertThat(ex.planId()).isEqualTo(this.planId));
	}

	@Test
	void knowsOfficesWithoutAccentsAndKeepsFreeWording() {
		long task = task("2.1").id();
		change(set(PlanField.TASK_LEAD, task, "cong chuc van phong - thong ke"),
				set(PlanField.TASK_COOPERATING, task, "Công chức tài chính – kế toán; Trưởng các thôn"));

		PlanContent.Task written = task("2.1");
		assertThat(Objects.requireNonNull(written.lead()).name()).isEqualTo("Công chức Văn phòng – Thống kê");
		assertThat(written.lead().orgUnitId()).isNotNull();
		assertThat(written.cooperating()).extracting(PlanParty::name)
			.containsExactly("Công chức Tài chính – Kế toán", "Trưởng các thôn");
		assertThat(written.cooperating().get(1).orgUnitId()).isNull();
	}

	@Test
	void splitsPointsOverSeveralCriteria() {
		long task = task("2.1").id();
		change(set(PlanField.TASK_CRITERIA, task, "2.2, 2.1"));
		PlanEditResult one = change(set(PlanField.TASK_POINTS, task, "3"));
		change(set(PlanField.TASK_POINTS, task, "2,5+0.5"));

		assertThat(one.cells()).extracting(Outcome::state).containsExactly(State.INVALID);
		assertThat(task("2.1").points()).isEqualTo(Points.of("3"));
		assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo("2,5+0,5");
		assertThat(read(PlanField.TASK_CRITERIA, task)).isEqualTo("2.1; 2.2");
	}

	@Test
	void typedPointsStayWhenTheCriteriaChangeAndProposedOnesFollow() {
		long task = task("2.1").id();
		change(set(PlanField.TASK_SOLUTION, task, "Cử đi học"));
		change(set(PlanField.TASK_CRITERIA, task, "3.1"));
		assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo("1");
		this.editor.undo(this.planId, this.office);
		assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo("3");

		change(set(PlanField.TASK_POINTS, task, "2,5"));
		change(set(PlanField.TASK_CRITERIA, task, "2.2"));
		assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo("2,5");
		change(set(PlanField.TASK_CRITERIA, task, "2.2; 3.1"));
		assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo("2,5+1");
		change(set(PlanField.TASK_CRITERIA, task, ""));
		assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo("2,5");
		change(set(PlanField.TASK_CRITERIA, task, "2.2; 3.1"));
		assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo("1+1,5");
		for (String before : List.of("2,5", "2,5+1", "2,5", "2,5")) {
			this.editor.undo(this.planId, this.office);
			assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo(before);
		}
		assertThat(read(PlanField.TASK_CRITERIA, task)).isEqualTo("2.1");
	}

	@Test
	void undoRestoresPointsThatReadTheSameForOtherCriteria() {
		long task = task("2.1").id();
		change(set(PlanField.TASK_SOLUTION, task, "Cử đi học"), set(PlanField.TASK_POINTS, task, "1"));
		change(set(PlanField.TASK_CRITERIA, task, "2.2"));
		this.editor.undo(this.planId, this.office);

		assertThat(read(PlanField.TASK_CRITERIA, task) + " " + read(PlanField.TASK_POINTS, task)).isEqualTo("2.1 1");
	}

	@Test
	void criteriaAndPointsOfOneRequestDoNotConflict() {
		long task = task("2.1").id();
		PlanEditResult both = change(new PlanCellChange(new PlanCell(PlanField.TASK_POINTS, task), "3", "2,5+0,5"),
				new PlanCellChange(new PlanCell(PlanField.TASK_CRITERIA, task), "2.1", "2.1; 2.2"));

		assertThat(both.cells()).extracting((outcome) -> outcome.change().cell().field() + " " + outcome.state())
			.containsExactly("TASK_POINTS SAVED", "TASK_CRITERIA SAVED");
		assertThat(read(PlanField.TASK_POINTS, task)).isEqualTo("2,5+0,5");
		this.editor.undo(this.planId, this.office);
		assertThat(read(PlanField.TASK_CRITERIA, task) + " " + read(PlanField.TASK_POINTS, task)).isEqualTo("2.1 3");

		this.editor.change(this.planId, Actor.PROGRAM, List.of(set(PlanField.TASK_POINTS, task, "1")));
		assertThat(change(new PlanCellChange(new PlanCell(PlanField.TASK_CRITERIA, task), "2.1", "2.1; 2.2"),
				new PlanCellChange(new PlanCell(PlanField.TASK_POINTS, task), "3", "2+1"))
			.cells()).extracting(Outcome::state).containsExactly(State.SAVED, State.CONFLICT);
	}

	@Test
	void aRowThatWaitsClaimsNoPointsAndTakesWhatIsOpenWhenItIsWritten() {
		long section = content().sections().get(1).id();
		long waiting = task("2.1").id();
		long added = this.editor.addTask(this.planId, this.office, section,
				List.of(new PlanEditor.TaskText(PlanField.TASK_CRITERIA, "2.1")));
		assertThat(read(PlanField.TASK_POINTS, added)).isEqualTo("3");

		change(set(PlanField.TASK_SOLUTION, added, "Mở lớp"), set(PlanField.TASK_POINTS, added, "2"));
		assertThat(read(PlanField.TASK_POINTS, waiting)).isEqualTo("3");
		change(set(PlanField.TASK_SOLUTION, waiting, "Cử đi học"));
		assertThat(read(PlanField.TASK_POINTS, waiting)).isEqualTo("1");
		this.editor.undo(this.planId, this.office);
		assertThat(read(PlanField.TASK_POINTS, waiting)).isEqualTo("3");
	}

	@Test
	void proposedPointsFollowTheFiguresAndTypedOnesStay() {
		long entry = entry("2.1");
		long proposed = task("2.1").id();
		change(set(PlanField.TASK_SOLUTION, proposed, "Cử đi học"));
		change(set(PlanField.ENTRY_MAX, entry, "2"), set(PlanField.ENTRY_FINAL, entry, "0,5"));
		assertThat(read(PlanField.TASK_POINTS, proposed)).isEqualTo("1,5");
		this.editor.undo(this.planId, this.office);
		assertThat(read(PlanField.ENTRY_MAX, entry) + " " + read(PlanField.TASK_POINTS, proposed)).isEqualTo("3 3");

		change(set(PlanField.TASK_POINTS, proposed, "2"));
		change(set(PlanField.ENTRY_MAX, entry, "2"), set(PlanField.ENTRY_FINAL, entry, "1"));
		assertThat(read(PlanField.TASK_POINTS, proposed)).as("as typed, though the gap was 2 in between")
			.isEqualTo("2");
	}

	@Test
	void whatWasLeftOpenIsProposedAnewAndRowsThatWaitHaveTheWholeGap() {
		long entry = entry("2.1");
		long first = task("2.1").id();
		change(set(PlanField.TASK_SOLUTION, first, "Cử đi học"), set(PlanField.TASK_POINTS, first, "2"));
		long second = added("2.1");
		change(set(PlanField.TASK_SOLUTION, second, "Mở lớp"));
		long waiting = added("2.1");
		change(set(PlanField.TASK_POINTS, waiting, "3"));
		assertThat(points(first, second, waiting)).containsExactly("2", "1", "3");

		change(set(PlanField.ENTRY_FINAL, entry, "0,5"));
		assertThat(points(first, second, waiting)).containsExactly("2", "0,5", "2,5");
		change(set(PlanField.ENTRY_FINAL, entry, "3,5"));
		assertThat(points(first, second, waiting)).containsExactly("0", "0", "0");
		this.editor.undo(this.planId, this.office);
		this.editor.undo(this.planId, this.office);
		assertThat(points(first, second, waiting)).containsExactly("2", "1", "3");

		change(set(PlanField.ENTRY_FINAL, entry, ""));
		assertThat(points(first, second, waiting)).as("nothing is known").containsExactly("2", "1", "3");
	}

	@Test
	void pointsThatSomebodyTypedSinceStayWhenFiguresAreUndone() {
		long entry = entry("2.1");
		long task = task("2.1").id();
		change(set(PlanField.TASK_SOLUTION, task, "Cử đi học"));
		change(set(PlanField.ENTRY_FINAL, entry, "1"));
		this.editor.change(this.planId, this.fixture.account("khac"), List.of(set(PlanField.TASK_POINTS, task, "1")));
		this.editor.undo(this.planId, this.office);

		assertThat(read(PlanField.ENTRY_FINAL, entry) + " " + read(PlanField.TASK_POINTS, task)).isEqualTo("0 1");
	}

	private long entry(String code) {
		return content().entries().filter((entry) -> entry.code().equals(code)).findFirst().orElseThrow().id();
	}

	private long added(String code) {
		return this.editor.addTask(this.planId, this.office, content().sections().get(1).id(),
				List.of(new PlanEditor.TaskText(PlanField.TASK_CRITERIA, code)));
	}

	private List<String> points(long... tasks) {
		return LongStream.of(tasks).mapToObj((task) -> read(PlanField.TASK_POINTS, task)).toList();
	}

	@Test
	void pastedRowsFillTheRowsThatWait() {
		List<Long> before = content().tasks().map(PlanContent.Task::id).toList();
		this.editor.paste(this.planId, this.office, List.of(pasted("Cử đi học", "2.1"), pasted("Mở lớp", "2.1"),
				pasted("Niêm yết, kiểm tra", "2.2", "3.1")));

		assertThat(content().tasks()
			.map((task) -> content().codes(task) + " " + PartReader.typed(task.solution()) + " " + task.points()))
			.containsExactly("1  0,00", "2.1 Cử đi học 3,00", "2.1 Mở lớp 0,00", "2.2, 3.1 Niêm yết, kiểm tra 2,00");
		assertThat(before).contains(task("2.2").id());
		this.editor.undo(this.planId, this.office);
		assertThat(content().tasks().map(PlanContent.Task::id)).containsExactlyElementsOf(before);
		assertThat(content().tasks()).allMatch(PlanContent.Task::blank);
		assertThat(read(PlanField.TASK_CRITERIA, task("2.2").id())).isEqualTo("2.2");
	}

	private static PlanEditor.PastedTask pasted(String solution, String... codes) {
		return new PlanEditor.PastedTask(NewSection.titled("2", "Thủ tục hành chính"),
				Stream.of(codes).map((code) -> NewEntry.named(code, code)).toList(),
				List.of(new PlanEditor.TaskText(PlanField.TASK_CRITERIA, String.join("; ", codes)),
						new PlanEditor.TaskText(PlanField.TASK_SOLUTION, solution)));
	}

	@Test
	void codesWithSpacesAndCommasCanBeTyped() {
		long section = content().sections().get(2).id();
		this.editor.addEntry(this.planId, this.office, section, NewEntry.named("3.1  a", "Phần a"));
		this.editor.addEntry(this.planId, this.office, section, NewEntry.named("3,2", "Phần hai"));
		long task = task("2.1").id();
		change(set(PlanField.TASK_CRITERIA, task, "3.1 a, 3,2 2.1;3.1"));

		assertThat(read(PlanField.TASK_CRITERIA, task)).isEqualTo("2.1; 3.1; 3.1 a; 3,2");
		assertThat(change(
				new PlanCellChange(new PlanCell(PlanField.TASK_CRITERIA, task), "2.1; 3.1; 3.1 a; 3,2", "3.1 a; 3,2"))
			.allSaved()).isTrue();
		assertThat(read(PlanField.TASK_CRITERIA, task)).isEqualTo("3.1 a; 3,2");
		assertThatThrownBy(
				() -> this.editor.addEntry(this.planId, this.office, section, NewEntry.named("3.3; 3.4", "Hai")))
			.isInstanceOfSatisfying(InvalidPlanCell.class,
					(ex) -> assertThat(ex.reason()).isEqualTo(InvalidPlanCell.Reason.CODE_SEPARATED));
	}

	@Test
	void whatIsBroughtBackBringsItsDomainAndCriteriaBack() {
		PlanContent before = content();
		PlanContent.Section section = before.sections().get(2);
		long entry = section.entries().get(0).id();
		long task = task("3.1").id();
		Actor other = this.fixture.account("khac");
		change(set(PlanField.TASK_REMOVED, task, PlanField.SET));
		this.editor.change(this.planId, other, List.of(set(PlanField.ENTRY_REMOVED, entry, PlanField.SET)));
		this.editor.change(this.planId, other, List.of(set(PlanField.SECTION_REMOVED, section.id(), PlanField.SET)));
		assertThat(content().sections()).hasSize(2);

		assertThat(this.editor.undo(this.planId, this.office).orElseThrow().allSaved()).isTrue();
		assertThat(content()).isEqualTo(before);
	}

	@Test
	void aTaskThatComesBackIsForTheCriterionThatHasTheCodeByNow() {
		long section = content().sections().get(2).id();
		long entry = content().sections().get(2).entries().get(0).id();
		long task = task("3.1").id();
		Actor other = this.fixture.account("khac");
		change(set(PlanField.TASK_REMOVED, task, PlanField.SET));
		this.editor.change(this.planId, other, List.of(set(PlanField.ENTRY_REMOVED, entry, PlanField.SET)));
		long again = this.editor.addEntry(this.planId, this.office, section, NewEntry.named("3.1", "Viết lại"));

		Outcome taken = this.editor.undo(this.planId, other).orElseThrow().cells().get(0);
		assertThat(Objects.requireNonNull(taken.problem()).reason()).isEqualTo(InvalidPlanCell.Reason.CODE_TAKEN);
		change(set(PlanField.TASK_REMOVED, task, ""));
		assertThat(task("3.1").id()).isEqualTo(task);
		assertThat(task("3.1").isFor(again)).isTrue();
	}

	@Test
	void refusesACriterionThatThePlanHasNot() {
		Outcome refused = change(set(PlanField.TASK_CRITERIA, task("2.1").id(), "2.1 9.9")).cells().get(0);

		assertThat(Objects.requireNonNull(refused.problem()).reason())
			.isEqualTo(InvalidPlanCell.Reason.NO_SUCH_CRITERION);
		assertThat(refused.problem().detail()).isEqualTo("9.9");
		assertThat(refused.stored()).isEqualTo("2.1");
	}

	@Test
	void keepsWhatSomebodyElseWroteUntilTheUserChooses() {
		long task = task("2.1").id();
		change(new PlanCellChange(new PlanCell(PlanField.TASK_SOLUTION, task), "", "Cử đi học"));

		Outcome late = change(new PlanCellChange(new PlanCell(PlanField.TASK_SOLUTION, task), "", "Mở lớp")).cells()
			.get(0);

		assertThat(late.state()).isEqualTo(State.CONFLICT);
		assertThat(late.stored()).isEqualTo("Cử đi học");
		assertThat(task("2.1").solution()).isEqualTo("Cử đi học");
	}

	@Test
	void undoesTheLastChangeOfTheAccountOnly() {
		long task = task("2.1").id();
		Actor other = this.fixture.account("khac");
		change(set(PlanField.TASK_SOLUTION, task, "Cử đi học"));
		change(set(PlanField.TASK_OUTPUT, task, "02 văn bằng"), set(PlanField.TASK_NOTE, task, "gấp"));
		this.editor.change(this.planId, other, List.of(set(PlanField.TASK_LEAD, task, "Chủ tịch")));

		this.editor.undo(this.planId, this.office);
		assertThat(read(PlanField.TASK_OUTPUT, task) + read(PlanField.TASK_NOTE, task)).isEmpty();
		assertThat(read(PlanField.TASK_SOLUTION, task)).isEqualTo("Cử đi học");
		assertThat(read(PlanField.TASK_LEAD, task)).isEqualTo("Chủ tịch");

		this.editor.undo(this.planId, this.office);
		assertThat(read(PlanField.TASK_SOLUTION, task)).isEmpty();
		assertThat(this.editor.undo(this.planId, this.office)).isEmpty();
	}

	@Test
	void addsCopiesMovesAndRemovesTasks() {
		long section = content().sections().get(1).id();
		long task = this.editor.addTask(this.planId, this.office, section,
				List.of(new PlanEditor.TaskText(PlanField.TASK_SOLUTION, "Kiểm tra"),
						new PlanEditor.TaskText(PlanField.TASK_CRITERIA, "2.2")));
		long copy = this.editor.duplicate(this.planId, this.office, task);
		assertThat(solutions()).containsExactly("", "", "Kiểm tra", "Kiểm tra");

		change(set(PlanField.TASK_PLACE, task, section + ":0"));
		assertThat(solutions()).containsExactly("Kiểm tra", "", "", "Kiểm tra");
		this.editor.undo(this.planId, this.office);
		assertThat(solutions()).containsExactly("", "", "Kiểm tra", "Kiểm tra");

		change(set(PlanField.TASK_REMOVED, copy, PlanField.SET));
		assertThat(solutions()).containsExactly("", "", "Kiểm tra");
		this.editor.undo(this.planId, this.office);
		assertThat(solutions()).hasSize(4);
	}

	@Test
	void tellsWhoTypesIntoATaskThatWasTakenOut() {
		long task = task("2.1").id();
		change(set(PlanField.TASK_REMOVED, task, PlanField.SET));

		Outcome late = change(set(PlanField.TASK_SOLUTION, task, "Cử đi học")).cells().get(0);
		assertThat(Objects.requireNonNull(late.problem()).reason()).isEqualTo(InvalidPlanCell.Reason.GONE);
	}

	@Test
	void doesNotTakeOutACriterionWithTasks() {
		PlanContent.Entry entry = content().entries().skip(1).findFirst().orElseThrow();
		assertThat(change(set(PlanField.ENTRY_REMOVED, entry.id(), PlanField.SET)).cells().get(0).state())
			.isEqualTo(State.INVALID);

		change(set(PlanField.TASK_REMOVED, task("2.1").id(), PlanField.SET));
		assertThat(change(set(PlanField.ENTRY_REMOVED, entry.id(), PlanField.SET)).allSaved()).isTrue();
		assertThat(content().entries()).hasSize(3);
	}

	@Test
	void anIssuedPlanIsFixedAndKeptWordForWord(@Autowired PlanVersions versions) {
		change(set(PlanField.TASK_SOLUTION, task("2.1").id(), "Cử đi học"),
				set(PlanField.TASK_DUE, task("2.1").id(), "Quý I"));
		this.service.submit(this.planId, this.office);
		this.service.issue(this.planId, this.office, "12/KH-UBND", LocalDate.of(2024, 2, 20));

		assertThatThrownBy(() -> change(set(PlanField.TASK_SOLUTION, task("2.1").id(), "khác")))
			.isInstanceOf(PlanRule.NotInThisState.class);
		assertThat(versions.content(this.planId, 1)).isEqualTo(content());
	}

	@Test
	void runsAsManyStatementsForManyTasksAsForFew() throws Exception {
		long few = Statements.count(this::content);
		long section = content().sections().get(0).id();
		for (int at = 0; at < 30; at++) {
			this.editor.addTask(this.planId, this.office, section,
					List.of(new PlanEditor.TaskText(PlanField.TASK_COOPERATING, "Trưởng thôn; Chi hội"),
							new PlanEditor.TaskText(PlanField.TASK_CRITERIA, "2.1; 2.2")));
		}

		assertThat(Statements.count(this::content)).isEqualTo(few);
	}

	private List<String> solutions() {
		return content().sections().get(1).tasks().stream().map((task) -> PartReader.typed(task.solution())).toList();
	}

	private String read(PlanField field, long taskId) {
		return change(new PlanCellChange(new PlanCell(field, taskId), "?!", "?!!")).cells().get(0).stored();
	}

	private PlanContent.Task task(String code) {
		PlanContent content = content();
		long entry = content.entries()
			.filter((candidate) -> candidate.code().equals(code))
			.findFirst()
			.orElseThrow()
			.id();
		return content.tasksFor(entry).findFirst().orElseThrow();
	}

	private PlanContent content() {
		return this.service.look(this.planId).content();
	}

	private PlanEditResult change(PlanCellChange... changes) {
		return this.editor.change(this.planId, this.office, List.of(changes));
	}

	private static PlanCellChange set(PlanField field, long partId, String text) {
		return PlanCellChange.set(field, partId, text);
	}

}
