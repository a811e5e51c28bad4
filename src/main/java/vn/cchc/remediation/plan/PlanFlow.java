package vn.cchc.remediation.plan;

import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanFinding.Severity;

/**
 * Leads a plan through the hands of people: what the plan check found is looked at first,
 * and nobody decides about a plan that is no longer the one they read.
 */
@Service
@Transactional
public class PlanFlow {

	private final PlanRepository plans;

	private final PlanService service;

	private final PlanInsights insights;

	private final PlanEvents events;

	PlanFlow(PlanRepository plans, PlanService service, PlanInsights insights, PlanEvents events) {
		this.plans = plans;
		this.service = service;
		this.insights = insights;
		this.events = events;
	}

	/**
	 * Hands the plan to the chairperson.
	 * @param confirmed whether the warnings of the plan check were seen
	 * @throws PlanRule.NotInThisState when it is not being written
	 * @throws PlanRule.NotReady when the plan check finds errors
	 * @throws PlanRule.Unconfirmed when it finds warnings that were not confirmed
	 */
	public void submit(long planId, Actor actor, boolean confirmed) {
		RemediationPlan plan = locked(planId);
		if (!plan.status().editable()) {
			throw new PlanRule.NotInThisState(plan.status());
		}
		PlanCheck check = this.insights.of(planId).check();
		if (check.count(Severity.ERROR) > 0) {
			throw new PlanRule.NotReady();
		}
		if (check.count(Severity.WARNING) > 0 && !confirmed) {
			throw new PlanRule.Unconfirmed();
		}
		this.service.submit(planId, actor);
	}

	/** How often the plan was submitted: which one somebody reads. */
	@Transactional(readOnly = true)
	public int submission(long planId) {
		return this.events.count(planId, PlanEventKind.SUBMITTED);
	}

	/**
	 * The chairperson gives it back with a remark.
	 * @param submission the one that was read
	 * @throws PlanRule.NotInThisState when it is not submitted
	 * @throws PlanRule.SubmittedAgain when another one was submitted meanwhile
	 */
	public void giveBack(long planId, Actor actor, int submission, String remark) {
		requireRead(planId, submission);
		this.service.giveBack(planId, actor, remark);
	}

	/**
	 * The chairperson issues it.
	 * @param submission the one that was read
	 * @throws PlanRule.NotInThisState when it is not submitted
	 * @throws PlanRule.SubmittedAgain when another one was submitted meanwhile
	 */
	public void issue(long planId, Actor actor, int submission, Signer signer, String number, LocalDate day) {
		requireRead(planId, submission).signedBy(signer);
		this.service.issue(planId, actor, number, day);
	}

	private RemediationPlan requireRead(long planId, int submission) {
		RemediationPlan plan = locked(planId);
		if (plan.status() != PlanStatus.SUBMITTED) {
			throw new PlanRule.NotInThisState(plan.status());
		}
		if (submission != submission(planId)) {
			throw new PlanRule.SubmittedAgain();
		}
		return plan;
	}

	private RemediationPlan locked(long planId) {
		return this.plans.lockById(planId).orElseThrow(() -> new NotFound("plan", planId));
	}

}
