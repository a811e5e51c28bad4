package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.AssessmentDifference.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the plan check finds, and what it leaves in peace. */
class PlanCheckTests {

	private static final IssueDay IN_FEBRUARY = new IssueDay(LocalDate.of(2024, 2, 1), true, Map.of());

	@Test
	void findsNothingInACompletePlan() {
		assertThat(found(complete().issuedOn("2024-02-20"))).isEmpty();
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
	void leadsToWhereTheFirstTaskCanBeWritten() {
		assertThat(found(new PlanBuilder().domain("Thủ tục", null, null)))
			.containsExactly("NO_TASKS section-100-SECTION_TITLE");
		assertThat(found(new PlanBuilder().emptyTask(1).domain("Thủ tục", null, null)))
			.containsExactly("NO_TASKS task-1-TASK_SOLUTION");
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
			.entry("2.2", TaskPurpose.MAINTAIN, "7", "7")
			.emptyTask(1, "2.1=3")
			.task(2, "Quý I", "2.2")
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
	void whileNothingIsIssuedDeadlinesAreReadAgainstToday() {
		PlanBuilder plan = new PlanBuilder().task(1, "Quý I")
			.task(2, "Quý II")
			.task(3, "31/3/2024")
			.task(4, "sau Tết")
			.domain("Thủ tục", null, null);
		LocalDate today = LocalDate.of(2024, 4, 1);

		assertThat(found(plan, new IssueDay(today, true, Map.of()))).containsExactly(
				"DUE_PASSED task-1-TASK_DUE 1. Làm việc 1 Quý I", "DUE_PASSED task-3-TASK_DUE 3. Làm việc 3 31/3/2024",
				"DUE_UNREAD task-4-TASK_DUE 4. Làm việc 4 sau Tết");
		assertThat(found(plan, new IssueDay(today, true, Map.of(1L, LocalDate.of(2024, 3, 31)))))
			.as("what was in force with that deadline already is no news in an amendment")
			.containsExactly("DUE_PASSED task-3-TASK_DUE 3. Làm việc 3 31/3/2024",
					"DUE_UNREAD task-4-TASK_DUE 4. Làm việc 4 sau Tết");
		assertThat(found(plan, IssueDay.UNKNOWN)).as("issued without a date")
			.containsExactly("DUE_UNREAD task-4-TASK_DUE 4. Làm việc 4 sau Tết");
	}

	@Test
	void aTaskForTheDomainAnswersItsCriteria() {
		assertThat(found(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.entry("2.2", TaskPurpose.FIX, null, null)
			.domainTask(1, "Quý III", "3")
			.domain("Thủ tục", "10", "7"))).isEmpty();
		assertThat(found(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.task(new PlanContent.Task(1, 0, List.of(), TaskPurpose.MAINTAIN, "Giữ điểm", "Báo cáo", null,
					new PlanParty(null, "Văn phòng"), List.of(), DueTerm.read("Quý IV", 2024), null, null))
			.domain("Thủ tục", "10", "7"))).as("what keeps a maximum wins nothing back")
			.containsExactly("CRITERION_WITHOUT_TASK entry-21-ENTRY_NAME 2.1 Tiêu chí 2.1");
		assertThat(found(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.emptyTask(1)
			.task(2, "Quý III", "2.2=1")
			.entry("2.2", TaskPurpose.FIX, "1", "0")
			.domain("Thủ tục", "10", "6"))).as("an empty row answers nothing")
			.containsExactly("CRITERION_WITHOUT_TASK entry-21-ENTRY_NAME 2.1 Tiêu chí 2.1");
	}

	@Test
	void whatLostNothingNeedsNoTask() {
		assertThat(found(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "3")
			.entry("2.2", TaskPurpose.FIX, "1", "0")
			.task(1, "Quý III", "2.2=1")
			.domain("Thủ tục", "10", "9"))).containsExactly("FIX_WITHOUT_LOSS entry-21-ENTRY_PURPOSE 2.1 Tiêu chí 2.1");
	}

	@Test
	void saysWhatTheAssessmentSaysOtherwise() {
		List<AssessmentDifference> differences = List.of(
				new AssessmentDifference(Kind.CRITERION, 21, "2.1", "Một", said("3", null, "0", "chưa làm"),
						said("4", "2", "0", "làm chậm")),
				new AssessmentDifference(Kind.CRITERION, 22, "2.2", "Hai", said("3", null, "0", "chưa làm"),
						said("3", null, "0", "làm chậm")),
				new AssessmentDifference(Kind.CRITERION, 24, "2.4", "Bốn", said("3", "1", "1.125", null),
						said("3", "1", "1.1251", null)),
				new AssessmentDifference(Kind.NEWLY_LOST, 23, "2.3", "Ba", null, said("3", null, "1", null)));

		List<PlanFinding> findings = PlanCheck.of(complete().build(), differences, IN_FEBRUARY).findings();

		assertThat(findings).extracting(PlanCheckTests::told)
			.containsExactly("DIFFERS_FROM_ASSESSMENT difference-CRITERION-21 2.1 Một",
					"REASON_DIFFERS difference-CRITERION-22 2.2 Hai",
					"DIFFERS_FROM_ASSESSMENT difference-CRITERION-24 2.4 Bốn",
					"CRITERION_NOT_TAKEN_OVER difference-NEWLY_LOST-23 2.3 Ba 2,00");
		assertThat(findings.get(0).changes())
			.extracting((change) -> change.what() + " " + change.was() + ">" + change.now())
			.containsExactly("MAX 3,00>4,00", "SELF >2,00", "REASON chưa làm>làm chậm");
		assertThat(findings.get(2).changes()).as("two places do not tell them apart")
			.extracting((change) -> change.was() + ">" + change.now())
			.containsExactly("1,125>1,1251");
		assertThat(findings).allMatch((finding) -> finding.kind().aboutAssessment());
	}

	private static PlanBuilder complete() {
		return new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.task(1, "Quý I", "2.1=3")
			.domain("Thủ tục", "10", "7");
	}

	private static AssessmentDifference.Said said(String max, @Nullable String self, String finalScore,
			@Nullable String reason) {
		return new AssessmentDifference.Said(
				new PlanContent.Score(Points.of(max), (self != null) ? Points.of(self) : null, Points.of(finalScore)),
				reason);
	}

	private static List<String> found(PlanBuilder builder) {
		PlanContent plan = builder.build();
		return found(builder, (plan.issuedOn() != null) ? new IssueDay(plan.issuedOn(), false, Map.of()) : IN_FEBRUARY);
	}

	private static List<String> found(PlanBuilder plan, IssueDay issue) {
		return PlanCheck.of(plan.build(), List.of(), issue).findings().stream().map(PlanCheckTests::told).toList();
	}

	private static String told(PlanFinding finding) {
		return (finding.kind() + " " + finding.cell() + " " + String.join(" ", finding.arguments())).strip();
	}

}
