package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.support.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Begun texts, criteria that lost points again, and plans begun from earlier ones. */
@IntegrationTest
class PlanRenewalTests {

	@Autowired
	PlanFixture fixture;

	@Autowired
	TwoYears years;

	@Autowired
	PlanStarter starter;

	@Autowired
	PlanRenewal renewal;

	@Autowired
	PlanEditor editor;

	@Autowired
	PlanService service;

	@Autowired
	PlanEvents events;

	private long unit;

	@BeforeEach
	void begin() {
		this.unit = this.fixture.commune();
	}

	@Test
	void aPlanBeginsWithTheWordsOfADocument() {
		long plan = this.starter.fromAssessment(this.fixture.assessment(this.unit), Actor.PROGRAM);

		PlanContent content = content(plan);
		assertThat(content.text(PlanText.TITLE)).contains("năm 2023");
		assertThat(content.text(PlanText.OPENING)).contains("Ủy ban nhân dân xã Kế Hoạch", "năm 2024")
			.doesNotContain("{");
		assertThat(content.text(PlanText.ORGANISATION)).contains("Công chức Văn phòng – Thống kê");
		assertThat(content.lines(PlanText.LEGAL_BASES)).hasSize(2).allMatch((line) -> line.startsWith("Căn cứ "));
		assertThat(content.lines(PlanText.RECIPIENTS)).endsWith("Lưu: VT");
		assertThat(content.text(PlanText.SIGNER_TITLE)).isEqualTo("CHỦ TỊCH");
		assertThat(content.texts().values()).noneMatch((text) -> text.contains("{"));
	}

	@Test
	void anImprovementPlanOfNoYearHasItsOwnWords() {
		long plan = this.starter
			.fromNothing(new NewPlan(this.unit, 2026, null, PlanKind.IMPROVEMENT, null, null, false), Actor.PROGRAM);

		assertThat(content(plan).text(PlanText.TITLE)).startsWith("Cải thiện, nâng cao").contains("2026");
		assertThat(content(plan).texts().values()).noneMatch((text) -> text.contains("{") || text.contains("null"));
	}

	@Test
	void theMappingTellsWhichCriterionLostPointsAgain() {
		long plan = this.starter.fromAssessment(this.years.score(this.unit, true).get(1), Actor.PROGRAM);

		assertThat(repeated(plan)).containsEntry("2.7", true).containsEntry("1.1", false);
	}

	@Test
	void withoutAMappingTheCodeTells() {
		long plan = this.starter.fromAssessment(this.years.score(this.unit, false).get(1), Actor.PROGRAM);

		assertThat(repeated(plan)).containsEntry("2.7", false).containsEntry("1.1", true);
	}

	@Test
	void tasksComeAlongToTheCriteriaThatContinueTheirs() {
		List<Long> assessments = this.years.score(this.unit, true);
		long earlier = issued(assessments.get(0), "Tuyên truyền thanh toán trong năm 2023", "Trong tháng 10 năm 2023",
				"Kiểm tra hồ sơ", "Quý I");

		List<RenewedTask> proposed = this.renewal.tasks(earlier, wanted(2024, 2023));
		assertThat(proposed).extracting(RenewedTask::codes, RenewedTask::due, RenewedTask::lostAgain)
			.containsExactly(tuple(List.of("1.1"), "Trong tháng 10 năm 2024", true),
					tuple(List.of("1.2"), "Quý I", false));
		long plan = this.renewal.begin(earlier, wanted(2024, 2023),
				proposed.stream().map(RenewedTask::taskId).collect(Collectors.toSet()), Actor.PROGRAM);

		PlanContent content = content(plan);
		assertThat(tasks(content)).containsExactlyInAnyOrder(
				"2.7 | FIX | Tuyên truyền thanh toán trong năm 2024 | Trong tháng 10 năm 2024 | 3,00",
				"1.2 | MAINTAIN | Kiểm tra hồ sơ | Quý I | 0,00", "1.1 | FIX | null | null | 1,00");
		PlanContent.Task first = content.tasks()
			.filter((task) -> task.solution() != null && task.solution().startsWith("Tuyên"))
			.findFirst()
			.orElseThrow();
		assertThat(Objects.requireNonNull(first.due()).lastDay()).isEqualTo(LocalDate.of(2024, 10, 31));
		assertThat(Objects.requireNonNull(first.lead()).orgUnitId()).isNotNull();
		assertThat(repeated(plan)).containsEntry("2.7", true);
		assertThat(content.text(PlanText.PURPOSE)).isEqualTo("Mục đích riêng của xã trong năm 2024");
		assertThat(this.service.look(plan).plan().previousPlanId()).isEqualTo(earlier);
		assertThat(this.events.of(plan)).singleElement().satisfies((event) -> {
			assertThat(event.kind()).isEqualTo(PlanEventKind.STARTED_FROM_PLAN);
			assertThat(event.arguments()).containsExactly("2023", "2");
		});
	}

	@Test
	void whatIsNotChosenStaysBehind() {
		List<Long> assessments = this.years.score(this.unit, true);
		long earlier = issued(assessments.get(0), "Một", "Quý I", "Hai", "Quý II");

		long plan = this.renewal.begin(earlier, wanted(2024, 2023), Set.of(), Actor.PROGRAM);

		assertThat(tasks(content(plan))).containsExactlyInAnyOrder("1.1 | FIX | null | null | 1,00",
				"2.7 | FIX | null | null | 3,00");
	}

	@Test
	void withoutScoresTheCriteriaComeByNameWithoutFigures() {
		long earlier = issued(this.years.score(this.unit, true).get(1), "Một", "Thường xuyên", "Hai", "Quý II");

		long plan = this.renewal.begin(earlier, wanted(2025, 2024),
				content(earlier).tasks().map(PlanContent.Task::id).collect(Collectors.toSet()), Actor.PROGRAM);

		assertThat(tasks(content(plan))).containsExactlyInAnyOrder("1.1 | FIX | Một | Thường xuyên | null",
				"2.7 | FIX | Hai | Quý II | null");
		assertThat(content(plan).sections()).extracting(PlanContent.Section::code).containsExactly("1", "2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "–",
			value = { "Quý I|Quý I", "Thường xuyên|Thường xuyên", "15/4/2024|15/4/2025",
					"Trong tháng 10 năm 2024|Trong tháng 10 năm 2025", "quý II và đầu quý III|quý II và đầu quý III",
					"30/6/24|–", "29/2/2024|–", "sau Tết|–" })
	void deadlinesMoveToTheNewYear(String before, String after) {
		assertThat(new YearShift(2024, 2025).due(DueTerm.read(before, 2024))).isEqualTo(after);
	}

	@Test
	void yearsInWordsMoveButDatesOfDocumentsDoNot() {
		assertThat(new YearShift(2024, 2025)
			.text("Năm 2024; trong năm 2024, điểm năm 2023, Quyết định ngày 05 tháng 02 năm 2024, từ năm 2021"))
			.isEqualTo("Năm 2025; trong năm 2025, điểm năm 2024, Quyết định ngày 05 tháng 02 năm 2024, từ năm 2021");
	}

	/** An issued plan whose first two criteria have a task each. */
	private long issued(long assessment, String... solutionsAndDeadlines) {
		long plan = this.starter.fromAssessment(assessment, Actor.PROGRAM);
		List<Long> tasks = content(plan).tasks().map(PlanContent.Task::id).toList();
		for (int at = 0; at < 2; at++) {
			this.editor.change(plan, Actor.PROGRAM,
					List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, tasks.get(at), solutionsAndDeadlines[2 * at]),
							PlanCellChange.set(PlanField.TASK_LEAD, tasks.get(at), "Công chức Tài chính – Kế toán"),
							PlanCellChange.set(PlanField.TASK_DUE, tasks.get(at), solutionsAndDeadlines[2 * at + 1])));
		}
		this.editor.change(plan, Actor.PROGRAM, List.of(PlanCellChange.set(PlanField.PURPOSE, 0,
				"Mục đích riêng của xã trong năm " + content(plan).planYear())));
		this.service.submit(plan, Actor.PROGRAM);
		this.service.issue(plan, Actor.PROGRAM, "01/KH-UBND", LocalDate.of(content(plan).planYear(), 1, 20));
		return plan;
	}

	private NewPlan wanted(int planYear, int scoredYear) {
		return new NewPlan(this.unit, planYear, scoredYear, PlanKind.REMEDIATION, null, null, false);
	}

	private Map<String, Boolean> repeated(long plan) {
		return content(plan).entries().collect(Collectors.toMap(PlanContent.Entry::code, PlanContent.Entry::repeated));
	}

	/** Criteria, purpose, solution, deadline and points of each task. */
	private static List<String> tasks(PlanContent plan) {
		return plan.tasks()
			.map((task) -> task.criteria()
				.stream()
				.map((link) -> plan.entry(link.entryId()).orElseThrow().code())
				.collect(Collectors.joining("; ")) + " | " + task.purpose() + " | " + task.solution() + " | "
					+ ((task.due() != null) ? task.due().wording() : null) + " | " + task.points())
			.toList();
	}

	private PlanContent content(long plan) {
		return this.service.look(plan).content();
	}

}
