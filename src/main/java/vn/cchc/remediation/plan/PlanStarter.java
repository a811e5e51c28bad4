package vn.cchc.remediation.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CriterionScore;
import vn.cchc.remediation.assessment.Figures;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.core.Points;

/** Begins plans. */
@Service
@Transactional
public class PlanStarter {

	private final PlanRepository plans;

	private final PlanEvents events;

	private final AssessmentService assessments;

	PlanStarter(PlanRepository plans, PlanEvents events, AssessmentService assessments) {
		this.plans = plans;
		this.events = events;
		this.assessments = assessments;
	}

	/**
	 * Begins an empty plan.
	 * @return its id
	 * @throws PlanRule.PlanExists when the unit has one of the kind for the year
	 */
	public long fromNothing(NewPlan begun, Actor actor) {
		RemediationPlan plan = this.plans.save(unused(begun));
		this.events.record(plan.id(), actor, PlanEventKind.STARTED, null);
		return plan.id();
	}

	/**
	 * Begins a remediation plan for the year after the one that was scored: a section per
	 * domain, an entry with an empty task per criterion that lost points, and an entry to
	 * maintain for every domain at its maximum (S1, domain 2).
	 * @return its id
	 * @throws PlanRule.PlanExists when the unit has one for the year
	 */
	public long fromAssessment(long assessmentId, Actor actor) {
		AssessmentLook look = this.assessments.look(assessmentId);
		int scoredYear = look.assessment().year();
		RemediationPlan plan = this.plans.save(unused(new NewPlan(look.assessment().unitId(), scoredYear + 1,
				scoredYear, PlanKind.REMEDIATION, assessmentId, null, look.assessment().illustrative())));
		look.sheet().domains().forEach((domain) -> addDomain(plan, domain, look));
		this.plans.flush();
		addTasks(plan);
		this.plans.flush();
		this.events.record(plan.id(), actor, PlanEventKind.STARTED_FROM_ASSESSMENT, null, Integer.toString(scoredYear));
		return plan.id();
	}

	private static void addDomain(RemediationPlan plan, ScoreSheet.Node domain, AssessmentLook look) {
		if (!domain.applicable()) {
			return;
		}
		Figures figures = domain.figures();
		PlanSection section = plan.add(new NewSection(domain.criterion().id(), domain.criterion().code(),
				domain.criterion().name(), null, figures.max(), figures.self(), figures.finalScore()));
		if (full(domain)) {
			section.add(entry(domain, TaskPurpose.MAINTAIN, look));
		}
		look.sheet()
			.lostRows()
			.stream()
			.filter((row) -> within(domain, row))
			.forEach((row) -> section.add(entry(row, TaskPurpose.FIX, look)));
	}

	private static boolean full(ScoreSheet.Node domain) {
		Points lost = domain.lost();
		return lost != null && lost.isZero();
	}

	private static boolean within(ScoreSheet.Node domain, ScoreSheet.Node row) {
		return domain.equals(row) || domain.children().stream().anyMatch((child) -> within(child, row));
	}

	private static NewEntry entry(ScoreSheet.Node row, TaskPurpose purpose, AssessmentLook look) {
		CriterionScore score = look.scores().get(row.criterion().id());
		Figures figures = row.figures();
		return new NewEntry(row.criterion().id(), row.criterion().code(), row.criterion().name(), purpose,
				figures.max(), figures.self(), figures.finalScore(), reason(score),
				(score != null) ? score.cause() : null, false);
	}

	private static @Nullable String reason(@Nullable CriterionScore score) {
		return (score != null) ? score.deductionReason() : null;
	}

	/** One empty task per criterion, for its whole gap. */
	private static void addTasks(RemediationPlan plan) {
		Offices nobody = new Offices(List.of());
		plan.entries().toList().forEach((entry) -> {
			PlanTask task = plan.addTask(entry.section());
			task.write(PlanField.TASK_PURPOSE, entry.content().purpose().name(), nobody);
			task.write(PlanField.TASK_CRITERIA, entry.code(), nobody);
		});
	}

	private RemediationPlan unused(NewPlan begun) {
		this.plans.findByUnitIdAndPlanYearAndKind(begun.unitId(), begun.planYear(), begun.kind())
			.ifPresent((existing) -> {
				throw new PlanRule.PlanExists(existing.id());
			});
		return new RemediationPlan(begun);
	}

}
