package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.AssessmentDifference.Kind;
import vn.cchc.remediation.support.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The assessment changes after a plan was begun. */
@IntegrationTest
class PlanTakeoverTests {

	@Autowired
	PlanFixture fixture;

	@Autowired
	TwoYears years;

	@Autowired
	PlanStarter starter;

	@Autowired
	PlanTakeover takeover;

	@Autowired
	PlanInsights insights;

	@Autowired
	PlanEditor editor;

	@Autowired
	PlanService service;

	@Autowired
	PlanEvents events;

	@Autowired
	AssessmentService assessments;

	private Actor office;

	private long assessment;

	private long planId;

	/** Begun with 1.1 (4 of 5) and 2.7 (0 of 3) lost. */
	@BeforeEach
	void begin() {
		this.office = this.fixture.account("van-phong");
		this.assessment = this.years.score(this.fixture.commune(), true).get(1);
		this.planId = this.starter.fromAssessment(this.assessment, this.office);
	}

	@Test
	void aPlanJustBegunDiffersInNothing() {
		assertThat(differences()).isEmpty();
	}

	@Test
	void showsWhatChangedWithoutChangingThePlan() {
		PlanContent before = content();
		appraise("1.1", "5");
		appraise("1.2", "6");
		appraise("2.7", "1");
		say("2.7", "Chưa đạt tỷ lệ");

		assertThat(differences()).extracting((difference) -> difference.kind() + " " + difference.code())
			.containsExactly("LOST_NO_MORE 1.1", "DOMAIN 2", "CRITERION 2.7", "NEWLY_LOST 1.2");
		assertThat(content()).isEqualTo(before);
	}

	@Test
	void theCheckSaysTheSameAsThePageOfDifferences() {
		change("1.1", CellField.SELF, "5");
		say("2.7", "Chưa đạt tỷ lệ");
		appraise("1.2", "6");

		assertThat(differences()).extracting((difference) -> difference.kind() + " " + difference.code())
			.containsExactly("DOMAIN 1", "CRITERION 1.1", "CRITERION 2.7", "NEWLY_LOST 1.2");
		assertThat(this.insights.of(this.planId)
			.check()
			.findings()
			.stream()
			.filter((finding) -> finding.kind().aboutAssessment())
			.map((finding) -> finding.kind() + " " + finding.cell()))
			.containsExactlyInAnyOrderElementsOf(differences().stream().map((difference) -> switch (difference.code()) {
				case "1.2" -> "CRITERION_NOT_TAKEN_OVER ";
				case "2.7" -> "REASON_DIFFERS ";
				default -> "DIFFERS_FROM_ASSESSMENT ";
			} + difference.anchor()).toList());
	}

	@Test
	void aCriterionTypedByHandIsTheOneOfItsCode() {
		appraise("1.2", "6");
		this.editor.addEntry(this.planId, this.office, content().sections().get(0).id(),
				NewEntry.named("1.2", "Tiêu chí 1.2"));

		assertThat(differences()).extracting((difference) -> difference.kind() + " " + difference.code())
			.containsExactly("DOMAIN 1", "CRITERION 1.2");
		this.takeover.takeOver(this.planId, this.office, tokens());
		assertThat(entry("1.2").lost()).isEqualTo(Points.of("1"));
		assertThat(differences()).isEmpty();
	}

	@Test
	void aReasonThatTheOfficeFoundIsKept() {
		this.editor.change(this.planId, this.office,
				List.of(PlanCellChange.set(PlanField.ENTRY_REASON, entry("2.7").id(), "Thiếu máy quét")));
		assertThat(differences()).as("nobody published one").isEmpty();
		appraise("2.7", "1");

		this.takeover.takeOver(this.planId, this.office, tokens());

		assertThat(entry("2.7").score().finalScore()).isEqualTo(Points.of("1"));
		assertThat(entry("2.7").reason()).isEqualTo("Thiếu máy quét");
	}

	@Test
	void takesOverWhatIsChosenAsOneChangeThatCanBeUndone() {
		PlanContent before = content();
		appraise("1.1", "5");
		appraise("1.2", "6");
		appraise("2.7", "1");
		say("2.7", "Chưa đạt tỷ lệ");

		assertThat(this.takeover.takeOver(this.planId, this.office, tokens())).isZero();

		assertThat(differences()).isEmpty();
		assertThat(entry("1.1").purpose()).isEqualTo(TaskPurpose.MAINTAIN);
		assertThat(entry("2.7").score().finalScore()).isEqualTo(Points.of("1"));
		assertThat(entry("2.7").reason()).isEqualTo("Chưa đạt tỷ lệ");
		assertThat(entry("1.2").repeated()).isTrue();
		assertThat(content().tasksFor(entry("1.2").id()).map(PlanContent.Task::points)).containsExactly(Points.of("1"));
		assertThat(this.events.of(this.planId).get(0).kind()).isEqualTo(PlanEventKind.ASSESSMENT_TAKEN_OVER);

		assertThat(this.editor.undo(this.planId, this.office))
			.hasValueSatisfying((undone) -> assertThat(undone.allSaved()).isTrue());
		assertThat(content()).isEqualTo(before);
	}

	@Test
	void pointsThatWereOnlyProposedFollowTheFiguresTakenOver() {
		long task = content().tasksFor(entry("2.7").id()).findFirst().orElseThrow().id();
		this.editor.change(this.planId, this.office,
				List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, task, "Cử đi học")));
		PlanContent before = content();
		appraise("2.7", "1");
		this.takeover.takeOver(this.planId, this.office, tokens());

		assertThat(content().tasksFor(entry("2.7").id()).map(PlanContent.Task::points)).containsExactly(Points.of("2"));
		assertThat(this.insights.of(this.planId).check().findings()).extracting(PlanFinding::kind)
			.doesNotContain(PlanFinding.Kind.POINTS_ABOVE_GAP);
		this.editor.undo(this.planId, this.office);
		assertThat(content()).isEqualTo(before);
	}

	@Test
	void leavesWhatIsNotChosen() {
		appraise("1.1", "3");
		appraise("2.7", "1");
		Set<String> chosen = differences().stream()
			.filter((difference) -> difference.code().equals("2.7"))
			.map(AssessmentDifference::token)
			.collect(Collectors.toSet());

		this.takeover.takeOver(this.planId, this.office, chosen);

		assertThat(entry("2.7").score().finalScore()).isEqualTo(Points.of("1"));
		assertThat(entry("1.1").score().finalScore()).isEqualTo(Points.of("4"));
		assertThat(differences()).extracting(AssessmentDifference::code).containsExactly("1", "1.1", "2");
	}

	@Test
	void takesNothingThatWasNotShown() {
		appraise("2.7", "1");
		Set<String> shown = tokens();
		appraise("2.7", "2");

		assertThat(this.takeover.takeOver(this.planId, this.office, shown)).isEqualTo(2);

		assertThat(entry("2.7").score().finalScore()).isEqualTo(Points.of("0"));
	}

	@Test
	void anIssuedPlanOnlyShows() {
		this.service.submit(this.planId, this.office);
		this.service.issue(this.planId, this.office, null, null);
		appraise("2.7", "1");

		assertThat(differences()).extracting(AssessmentDifference::kind).containsExactly(Kind.DOMAIN, Kind.CRITERION);
		assertThatThrownBy(() -> this.takeover.takeOver(this.planId, this.office, tokens()))
			.isInstanceOf(PlanRule.NotInThisState.class);
	}

	private void appraise(String code, String points) {
		change(code, CellField.APPRAISED_1, points);
	}

	private void say(String code, String reason) {
		change(code, CellField.REASON, reason);
	}

	private void change(String code, CellField field, String text) {
		this.assessments.enter(this.assessment,
				List.of(CellChange.set(this.years.criterion("2023 " + code), field, text)));
	}

	private Set<String> tokens() {
		return differences().stream().map(AssessmentDifference::token).collect(Collectors.toSet());
	}

	private List<AssessmentDifference> differences() {
		return this.insights.of(this.planId).differences();
	}

	private PlanContent content() {
		return this.service.look(this.planId).content();
	}

	private PlanContent.Entry entry(String code) {
		return content().entries().filter((entry) -> entry.code().equals(code)).findFirst().orElseThrow();
	}

}
