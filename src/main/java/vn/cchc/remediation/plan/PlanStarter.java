package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.unit.UnitLock;

/**
 * Begins plans, with the texts of a document that could be issued; and gives up one that
 * was never issued.
 */
@Service
@Transactional
public class PlanStarter {

	private static final Offices NOBODY = new Offices(List.of());

	private final PlanRepository plans;

	private final PlanEvents events;

	private final AssessmentService assessments;

	private final RepeatedLosses repeated;

	private final OpeningTexts texts;

	private final UnitLock lock;

	PlanStarter(PlanRepository plans, PlanEvents events, AssessmentService assessments, RepeatedLosses repeated,
			OpeningTexts texts, UnitLock lock) {
		this.plans = plans;
		this.events = events;
		this.assessments = assessments;
		this.repeated = repeated;
		this.texts = texts;
		this.lock = lock;
	}

	/**
	 * Begins a plan without criteria.
	 * @return its id
	 * @throws PlanRule.PlanExists when the unit has one of the kind for the year
	 */
	public long fromNothing(NewPlan begun, Actor actor) {
		Long assessmentId = begun.assessmentId();
		RemediationPlan plan = begin(begun, (assessmentId != null) ? this.assessments.look(assessmentId) : null);
		this.events.record(plan.id(), actor, PlanEventKind.STARTED, null);
		return plan.id();
	}

	/**
	 * Begins a remediation plan for the year after the one that was scored.
	 * @return its id
	 * @throws PlanRule.PlanExists when the unit has one for the year
	 */
	public long fromAssessment(long assessmentId, Actor actor) {
		AssessmentLook look = this.assessments.look(assessmentId);
		return fromAssessment(look, PlanKind.REMEDIATION, look.assessment().year() + 1, actor);
	}

	/**
	 * Begins a plan that answers an assessment: a section per domain, an entry with an
	 * empty task per criterion that lost points, and an entry to maintain for every
	 * domain at its maximum (S1, domain 2).
	 * @param planYear year in which the tasks are carried out
	 * @return its id
	 * @throws PlanRule.PlanExists when the unit has one of the kind for the year
	 */
	public long fromAssessment(long assessmentId, PlanKind kind, int planYear, Actor actor) {
		return fromAssessment(this.assessments.look(assessmentId), kind, planYear, actor);
	}

	private long fromAssessment(AssessmentLook look, PlanKind kind, int planYear, Actor actor) {
		int scoredYear = look.assessment().year();
		RemediationPlan plan = begin(new NewPlan(look.assessment().unitId(), planYear, scoredYear, kind,
				look.assessment().id(), null, look.assessment().illustrative()), look);
		new AssessedParts(look, this.repeated.before(look)).addTo(plan);
		this.plans.flush();
		plan.entries().toList().forEach((entry) -> addTask(plan, entry));
		this.plans.flush();
		this.events.record(plan.id(), actor, PlanEventKind.STARTED_FROM_ASSESSMENT, null, Integer.toString(scoredYear));
		return plan.id();
	}

	/** An empty task for the criterion and its whole gap. */
	static PlanTask addTask(RemediationPlan plan, PlanEntry entry) {
		PlanTask task = plan.addTask(entry.section());
		task.write(PlanField.TASK_PURPOSE, entry.content().purpose().name(), NOBODY);
		task.write(PlanField.TASK_CRITERIA, entry.code(), NOBODY);
		return task;
	}

	/**
	 * A plan with its opening texts and nothing else.
	 * @throws PlanRule.PlanExists when the unit has one of the kind for the year
	 */
	RemediationPlan begin(NewPlan begun, @Nullable AssessmentLook basis) {
		this.lock.hold(begun.unitId());
		this.plans.findByUnitIdAndPlanYearAndKind(begun.unitId(), begun.planYear(), begun.kind())
			.ifPresent((existing) -> {
				throw new PlanRule.PlanExists(existing.id());
			});
		RemediationPlan plan = new RemediationPlan(begun);
		write(plan, this.texts.of(begun, basis));
		plan.write(PlanCell.plan(PlanField.LAYOUT), this.texts.layout(begun).name(), NOBODY);
		return this.plans.save(plan);
	}

	static void write(RemediationPlan plan, Map<PlanText, String> texts) {
		texts.forEach((text, body) -> plan.write(PlanCell.plan(PlanField.valueOf(text.name())), body, NOBODY));
	}

	/**
	 * Gives up a plan that is being written and was never issued; nothing of it is left.
	 * @throws NotFound when there is no such plan
	 * @throws PlanRule.NotInThisState when it was submitted or issued
	 */
	public void discard(long planId) {
		RemediationPlan plan = this.plans.lockById(planId).orElseThrow(() -> new NotFound("plan", planId));
		if (!plan.discardable()) {
			throw new PlanRule.NotInThisState(plan.status());
		}
		this.plans.delete(plan);
	}

}
