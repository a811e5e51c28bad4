package vn.cchc.remediation.outcome.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaMappingService;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.CriterionCode;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

/**
 * Communes of a district with an issued plan of 2024, which answers 2.1 (3 of 3 points
 * lost) and 2.2 (1 of 7) of 2023, and scores of 2024 with the same criteria.
 */
@TestComponent
public class OutcomeFixture {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final UnitService units;

	private final CriteriaSetService sets;

	private final CriteriaMappingService mappings;

	private final AssessmentService assessments;

	private final PlanFixture fixture;

	private final PlanStarter starter;

	private final PlanEditor editor;

	private final PlanService plans;

	OutcomeFixture(UnitService units, CriteriaSetService sets, CriteriaMappingService mappings,
			AssessmentService assessments, PlanFixture fixture, PlanStarter starter, PlanEditor editor,
			PlanService plans) {
		this.units = units;
		this.sets = sets;
		this.mappings = mappings;
		this.assessments = assessments;
		this.fixture = fixture;
		this.starter = starter;
		this.editor = editor;
		this.plans = plans;
	}

	/** A district with the sets of 2023 and 2024. */
	public District district() {
		int number = NUMBER.incrementAndGet();
		long id = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Kết Quả " + number)).id();
		CriteriaSet set = this.sets.create(NewCriteriaSet.of("Bộ kết quả 2023", 2023, UnitLevel.COMMUNE));
		Stream.of("2=10", "2.1=3", "2.2=7")
			.map((row) -> row.split("="))
			.forEach((row) -> this.sets.addCriterion(set.id(),
					NewCriterion.of(row[0], name(number, row[0]), Points.of(row[1]), null)));
		return new District(number, id, set.id(), this.mappings.copyToNextYear(set.id()).id());
	}

	/** Criteria of the same code and name are the same ones anywhere. */
	private static String name(int number, String code) {
		return "Tiêu chí " + code + " kiểu " + number;
	}

	/** A commune with an issued plan. */
	public Place place(District district) {
		long commune = this.fixture.commune();
		this.units.assignReviewer(commune, district.id(), null, null);
		long before = score(commune, district.before(), "0", "6");
		long plan = this.starter.fromAssessment(before, Actor.PROGRAM);
		this.editor.change(plan, Actor.PROGRAM,
				this.plans.look(plan)
					.content()
					.tasks()
					.flatMap((task) -> Stream.of(
							PlanCellChange.set(PlanField.TASK_SOLUTION, task.id(), "Mở lớp bồi dưỡng năm 2024"),
							PlanCellChange.set(PlanField.TASK_OUTPUT, task.id(), "Danh sách học viên"),
							PlanCellChange.set(PlanField.TASK_LEAD, task.id(), "Công chức Văn phòng – Thống kê"),
							PlanCellChange.set(PlanField.TASK_DUE, task.id(), "Quý II")))
					.toList());
		issue(plan);
		return new Place(district, commune, plan);
	}

	/** Issues what is written now. */
	public void issue(long plan) {
		this.plans.submit(plan, Actor.PROGRAM);
		this.plans.issue(plan, Actor.PROGRAM, "12/KH-UBND", LocalDate.of(2024, 3, 1));
	}

	/** The published scores of the year after. */
	public long scoreAfter(Place place, String first, String second) {
		return score(place.commune(), place.district().after(), first, second);
	}

	/** Published scores of 2.1 and 2.2. */
	public long score(long commune, long setId, String first, String second) {
		CriteriaSet set = this.sets.read(setId);
		long assessment = this.assessments.open(commune, setId).id();
		this.assessments.enter(assessment, List.of(CellChange.set(criterion(set, "2.1"), CellField.APPRAISED_1, first),
				CellChange.set(criterion(set, "2.2"), CellField.APPRAISED_1, second)));
		this.assessments.publish(assessment);
		return assessment;
	}

	/** A criterion of a set. */
	public long criterion(long setId, String code) {
		return criterion(this.sets.read(setId), code);
	}

	private static long criterion(CriteriaSet set, String code) {
		return set.find(CriterionCode.parse(code)).orElseThrow().id();
	}

	/**
	 * A reviewing authority.
	 *
	 * @param number makes the names of its criteria its own
	 * @param id the district
	 * @param before its set of 2023
	 * @param after its set of 2024, continuing that one
	 */
	public record District(int number, long id, long before, long after) {

		/** A criterion as pages write it. */
		public String named(String code) {
			return code + ". " + name(this.number, code);
		}

	}

	/**
	 * A commune.
	 *
	 * @param district who reviews it
	 * @param commune the unit
	 * @param plan its plan of 2024
	 */
	public record Place(District district, long commune, long plan) {
	}

}
