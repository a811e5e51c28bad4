package vn.cchc.remediation.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.RetrospectiveClock;
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

	private final Map<String, List<SampleRow>> solutions = SampleTable.read("illustrative-solutions.tsv")
		.stream()
		.collect(Collectors.groupingBy((row) -> row.required("domain")));

	IllustrativePlans(PlanStarter starter, PlanService plans, SamplePlans writer, LoadedObjects loaded,
			RetrospectiveClock clock) {
		this.starter = starter;
		this.plans = plans;
		this.writer = writer;
		this.loaded = loaded;
		this.clock = clock;
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
		this.clock.at(LocalDate.of(SCORED, 12, 31).atTime(16, 30),
				() -> planIds.forEach((planId) -> this.plans.close(planId, Actor.PROGRAM)));
	}

	private long add(long assessmentId, int year, int commune, PlanStatus state, SplittableRandom random) {
		long planId = begin(assessmentId, year, state);
		PlanContent plan = this.plans.look(planId).content();
		this.writer.write(planId, answers(plan, state, random));
		this.loaded.letGo();
		if (state != PlanStatus.DRAFT) {
			lead(planId, state, "%02d/KH-UBND (minh họa)".formatted(commune + 10), year);
		}
		this.loaded.letGo();
		return planId;
	}

	/** A plan in force was begun when the scores of the year had been published. */
	private long begin(long assessmentId, int year, PlanStatus state) {
		if (state != PlanStatus.ISSUED) {
			return this.starter.fromAssessment(assessmentId, Actor.PROGRAM);
		}
		long[] planId = new long[1];
		this.clock.at(LocalDate.of(year, 1, 12).atTime(8, 30),
				() -> planId[0] = this.starter.fromAssessment(assessmentId, Actor.PROGRAM));
		return planId[0];
	}

	private void lead(long planId, PlanStatus state, String number, int year) {
		if (state == PlanStatus.ISSUED) {
			LocalDate issued = LocalDate.of(year, 1, 20);
			this.clock.at(issued.minusDays(2).atTime(9, 15), () -> this.plans.submit(planId, Actor.PROGRAM));
			this.clock.at(issued.atTime(15, 40), () -> this.plans.issue(planId, Actor.PROGRAM, number, issued));
			return;
		}
		this.plans.submit(planId, Actor.PROGRAM);
		if (state == PlanStatus.RETURNED) {
			this.plans.giveBack(planId, Actor.PROGRAM,
					"Ghi rõ hơn sản phẩm của các nhiệm vụ thủ tục hành chính (minh họa)");
		}
	}

	private List<PlanCellChange> answers(PlanContent plan, PlanStatus state, SplittableRandom random) {
		List<PlanCellChange> changes = new ArrayList<>();
		for (PlanContent.Section section : plan.sections()) {
			List<SampleRow> known = Objects.requireNonNull(this.solutions.get(section.code()));
			for (PlanContent.Task task : section.tasks()) {
				SampleRow solution = known.get(random.nextInt(known.size()));
				if (state != PlanStatus.DRAFT || random.nextInt(UNWRITTEN) > 0) {
					answer(changes, task, solution);
				}
			}
		}
		return changes;
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
