package vn.cchc.remediation.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.RetrospectiveClock;
import vn.cchc.remediation.assessment.AssessmentRepository;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.TaskPurpose;

/**
 * Adds a plan per illustrative commune, always the same, so that every state of a plan
 * can be tried: those of 2026 are being written, wait for the chairperson, were returned
 * or are in force, those of 2025 are closed. The first commune has one of each year.
 */
@Component
class IllustrativePlans {

	private static final long SEED = 20_260_115;

	/** The year whose scores the plans of today answer. */
	private static final int SCORED = 2025;

	private static final List<PlanStatus> STATES = List.of(PlanStatus.DRAFT, PlanStatus.SUBMITTED, PlanStatus.RETURNED,
			PlanStatus.ISSUED, PlanStatus.CLOSED);

	/** Communes whose plan of today is in force whatever the turn of the states says. */
	private static final Set<Integer> IN_FORCE = Set.of(6, 7, 8, 9, 11, 12, 13, 14, 16);

	/** Of three tasks in a draft, one is not written yet. */
	private static final int UNWRITTEN = 3;

	private final PlanStarter starter;

	private final PlanService plans;

	private final SamplePlans writer;

	private final LoadedObjects loaded;

	private final RetrospectiveClock clock;

	private final AssessmentRepository assessments;

	private final SampleActors actors;

	private final Map<String, SampleRow> solutions = SampleTable.read("illustrative-solutions.tsv")
		.stream()
		.collect(Collectors.toMap((row) -> row.required("criterion"), Function.identity()));

	IllustrativePlans(PlanStarter starter, PlanService plans, SamplePlans writer, LoadedObjects loaded,
			RetrospectiveClock clock, AssessmentRepository assessments, SampleActors actors) {
		this.starter = starter;
		this.plans = plans;
		this.writer = writer;
		this.loaded = loaded;
		this.clock = clock;
		this.assessments = assessments;
		this.actors = actors;
	}

	/**
	 * Adds them all.
	 * @param assessed the assessments by number of the commune, per year
	 * @return the plans whose year is over, in force so that they can be reported on
	 */
	List<Long> load(Map<Integer, Map<Integer, Long>> assessed) {
		List<Long> over = new ArrayList<>();
		SplittableRandom random = new SplittableRandom(SEED);
		Map<Integer, Long> before = Objects.requireNonNull(assessed.get(SCORED - 1));
		Objects.requireNonNull(assessed.get(SCORED)).forEach((commune, assessment) -> {
			PlanStatus state = state(commune);
			if (commune == 1 || state == PlanStatus.CLOSED) {
				over.add(add(Objects.requireNonNull(before.get(commune)), SCORED, commune, PlanStatus.ISSUED, random));
			}
			if (state != PlanStatus.CLOSED) {
				add(assessment, SCORED + 1, commune, state, random);
			}
		});
		return over;
	}

	private static PlanStatus state(int commune) {
		return IN_FORCE.contains(commune) ? PlanStatus.ISSUED : STATES.get((commune - 1) % STATES.size());
	}

	/** Closes plans at the end of their year. */
	void close(List<Long> planIds) {
		this.clock.at(LocalDate.of(SCORED, 12, 31).atTime(16, 30), () -> planIds.forEach((planId) -> this.plans
			.close(planId, this.actors.chairperson(this.plans.look(planId).content().unitId()))));
	}

	private long add(long assessmentId, int year, int commune, PlanStatus state, SplittableRandom random) {
		long planId = begin(assessmentId, year, state);
		PlanContent plan = this.plans.look(planId).content();
		this.writer.write(planId, answers(plan, state, random));
		this.loaded.letGo();
		if (state != PlanStatus.DRAFT) {
			lead(plan, state, "%02d/KH-UBND (minh họa)".formatted(commune + 10));
		}
		this.loaded.letGo();
		return planId;
	}

	/** A plan in force was begun when the scores of the year had been published. */
	private long begin(long assessmentId, int year, PlanStatus state) {
		Actor office = this.actors.office(this.assessments.findById(assessmentId).orElseThrow().unitId());
		if (state != PlanStatus.ISSUED) {
			return this.starter.fromAssessment(assessmentId, office);
		}
		long[] planId = new long[1];
		this.clock.at(LocalDate.of(year, 1, 12).atTime(8, 30),
				() -> planId[0] = this.starter.fromAssessment(assessmentId, office));
		return planId[0];
	}

	private void lead(PlanContent plan, PlanStatus state, String number) {
		long planId = plan.planId();
		Actor office = this.actors.office(plan.unitId());
		Actor chairperson = this.actors.chairperson(plan.unitId());
		if (state == PlanStatus.ISSUED) {
			LocalDate issued = LocalDate.of(plan.planYear(), 1, 20);
			this.clock.at(issued.minusDays(2).atTime(9, 15), () -> this.plans.submit(planId, office));
			this.clock.at(issued.atTime(15, 40), () -> this.plans.issue(planId, chairperson, number, issued));
			return;
		}
		this.plans.submit(planId, office);
		if (state == PlanStatus.RETURNED) {
			this.plans.giveBack(planId, chairperson,
					"Ghi rõ hơn sản phẩm của các nhiệm vụ thủ tục hành chính (minh họa)");
		}
	}

	private List<PlanCellChange> answers(PlanContent plan, PlanStatus state, SplittableRandom random) {
		List<PlanCellChange> changes = new ArrayList<>();
		for (PlanContent.Section section : plan.sections()) {
			for (PlanContent.Task task : section.tasks()) {
				if (state != PlanStatus.DRAFT || random.nextInt(UNWRITTEN) > 0) {
					answer(changes, task, solution(plan, task));
				}
			}
		}
		return changes;
	}

	/** The tasks that stand there are for one criterion each. */
	private SampleRow solution(PlanContent plan, PlanContent.Task task) {
		String code = plan.entry(task.criteria().get(0).entryId()).orElseThrow().code();
		return Objects.requireNonNull(this.solutions.get(code), code);
	}

	private static void answer(List<PlanCellChange> changes, PlanContent.Task task, SampleRow solution) {
		boolean maintained = task.purpose() == TaskPurpose.MAINTAIN;
		changes.add(PlanCellChange.set(PlanField.TASK_SOLUTION, task.id(),
				(maintained ? "Duy trì điểm tối đa: " : "") + solution.required("solution")));
		changes.add(PlanCellChange.set(PlanField.TASK_OUTPUT, task.id(), solution.required("output")));
		changes.add(PlanCellChange.set(PlanField.TASK_LEAD, task.id(), solution.required("lead")));
		changes.add(PlanCellChange.set(PlanField.TASK_DUE, task.id(), solution.required("due")));
		String cooperating = solution.text("cooperating");
		if (cooperating != null) {
			changes.add(PlanCellChange.set(PlanField.TASK_COOPERATING, task.id(), cooperating));
		}
	}

}
