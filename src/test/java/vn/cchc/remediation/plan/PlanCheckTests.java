package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import vn.cchc.remediation.core.Points;

import static org.assertj.core.api.Assertions.assertThat;

/** What the plan check finds, and what it leaves in peace. */
class PlanCheckTests {

	@Test
	void findsNothingInACompletePlan() {
		assertThat(found(new PlanBuilder().issuedOn("2024-02-20")
			.entry("2.1", TaskPurpose.FIX, "3", "0")
			.task(1, "Quý II", "2.1=3")
			.domain("Thủ tục", "10", "7"))).isEmpty();
	}

	@Test
	void asksForWhatADocumentNeeds() {
		assertThat(found(new PlanBuilder().without(PlanText.TITLE)
			.without(PlanText.LEGAL_BASES)
			.without(PlanText.RECIPIENTS)
			.without(PlanText.SIGNER_TITLE))).containsExactly("TITLE_MISSING plan-0-TITLE",
					"LEGAL_BASES_MISSING plan-0-LEGAL_BASES", "RECIPIENTS_MISSING plan-0-RECIPIENTS",
					"SIGNER_MISSING plan-0-SIGNER_TITLE", "NO_TASKS plan-0-TITLE");
	}

	@Test
	void anEmptyTaskAnswersNothing() {
		assertThat(found(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.entry("2.2", TaskPurpose.FIX, null, null)
			.emptyTask(1, "2.1=3")
			.task(2, "Quý I", "2.1=3")
			.domain("Thủ tục", null, null)))
			.containsExactly("CRITERION_WITHOUT_TASK entry-22-ENTRY_NAME 2.2 Tiêu chí 2.2");
		assertThat(found(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.emptyTask(1, "2.1=3")
			.task(2, "Quý I")
			.domain("Thủ tục", "10", "7")))
			.containsExactly("CRITERION_WITHOUT_TASK task-1-TASK_SOLUTION 2.1 Tiêu chí 2.1");
	}

	@Test
	void namesThePointThatNoCriterionExplains() {
		assertThat(found(new PlanBuilder().entry("5.2.2", TaskPurpose.FIX, "1", "0")
			.entry("5.4", TaskPurpose.FIX, "1", "0")
			.task(1, "Quý I", "5.2.2=1", "5.4=1")
			.domain("Tài chính công", "10", "7")))
			.containsExactly("POINTS_UNEXPLAINED section-100-SECTION_FINAL Tài chính công 3,00 2,00 1,00");
	}

	@Test
	void leavesADomainInPeaceWhoseGapIsNotKnown() {
		assertThat(found(new PlanBuilder().entry("1.5", TaskPurpose.FIX, null, null)
			.task(1, "Trong năm 2024", "1.5")
			.domain("Chỉ đạo", null, "16,5")))
			.containsExactly("DOMAIN_MAXIMUM_UNKNOWN section-100-SECTION_MAX Chỉ đạo");
	}

	@Test
	void warnsOfPromisesAboveTheGap() {
		assertThat(found(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.task(1, "Quý I", "2.1=2")
			.task(2, "Quý I", "2.1=1,5")
			.domain("Thủ tục", "10", "7"))).containsExactly("POINTS_ABOVE_GAP task-2-TASK_POINTS 2.1 3,50 3,00");
	}

	@Test
	void warnsOfAMaintainedCriterionThatLostPoints() {
		assertThat(found(new PlanBuilder().entry("2", TaskPurpose.MAINTAIN, "7", "6")
			.task(1, "Thường xuyên", "2=0")
			.domain("Thể chế", "7", "6"))).containsExactly("MAINTAINED_LOST entry-2-ENTRY_PURPOSE 2 1,00");
	}

	@Test
	void readsDeadlinesAgainstThePlansDateAndYear() {
		assertThat(found(new PlanBuilder().issuedOn("2024-04-15")
			.task(1, "Quý I")
			.task(2, "15/1/2025")
			.task(3, "sau Tết")
			.task(4, null)
			.task(5, "Thường xuyên")
			.domain("Thủ tục", null, null))).containsExactly("DUE_BEFORE_PLAN task-1-TASK_DUE 1. Làm việc 1 Quý I",
					"DUE_AFTER_YEAR task-2-TASK_DUE 2. Làm việc 2 15/1/2025 2024",
					"DUE_UNREAD task-3-TASK_DUE 3. Làm việc 3 sau Tết",
					"TASK_WITHOUT_DUE task-4-TASK_DUE 4. Làm việc 4");
	}

	@Test
	void comparesWithWhatTheAssessmentSaysToday() {
		PlanContent plan = new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.task(1, "Quý I", "2.1=3")
			.domain("Thủ tục", "10", "7")
			.build();
		ScoredNow now = new ScoredNow(Map.of(21L, score("3", "1"), 100L, score("10", "7")),
				List.of(new ScoredNow.Lost(21, "2.1", "Một", Points.of("2")),
						new ScoredNow.Lost(22, "2.2", "Hai", Points.of("1"))),
				score("10", "8"), null);

		assertThat(PlanCheck.of(plan, now).findings()).extracting(PlanCheckTests::told)
			.containsExactly("DIFFERS_FROM_ASSESSMENT entry-21-ENTRY_FINAL 2.1 0,00 1,00",
					"CRITERION_NOT_TAKEN_OVER plan-0-TITLE 2.2 Hai 1,00");
	}

	private static List<String> found(PlanBuilder plan) {
		return PlanCheck.of(plan.build(), ScoredNow.NOTHING).findings().stream().map(PlanCheckTests::told).toList();
	}

	private static String told(PlanFinding finding) {
		return (finding.kind() + " " + finding.cell() + " " + String.join(" ", finding.arguments())).strip();
	}

	private static PlanContent.Score score(String max, String finalScore) {
		return new PlanContent.Score(Points.of(max), null, Points.of(finalScore));
	}

}
