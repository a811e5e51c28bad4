package vn.cchc.remediation.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;

/** Leads a plan from its draft to its end; every step is recorded. */
@Service
@Transactional
public class PlanService {

	private final PlanRepository plans;

	private final PlanEvents events;

	private final PlanVersions versions;

	private final PlanChanges changes;

	private final TasksInForce inForce;

	private final ApplicationEventPublisher publisher;

	PlanService(PlanRepository plans, PlanEvents events, PlanVersions versions, PlanChanges changes,
			TasksInForce inForce, ApplicationEventPublisher publisher) {
		this.plans = plans;
		this.events = events;
		this.versions = versions;
		this.changes = changes;
		this.inForce = inForce;
		this.publisher = publisher;
	}

	/** Hands the plan to the chairperson. */
	public void submit(long planId, Actor actor) {
		RemediationPlan plan = locked(planId);
		plan.submit();
		this.plans.save(plan);
		this.events.record(planId, actor, PlanEventKind.SUBMITTED, null);
	}

	/** The office takes it back. */
	public void withdraw(long planId, Actor actor) {
		RemediationPlan plan = locked(planId);
		plan.withdraw();
		this.plans.save(plan);
		this.events.record(planId, actor, PlanEventKind.WITHDRAWN, null);
	}

	/** The chairperson gives it back with a remark. */
	public void giveBack(long planId, Actor actor, String remark) {
		RemediationPlan plan = locked(planId);
		plan.giveBack(remark);
		this.plans.save(plan);
		this.events.record(planId, actor, PlanEventKind.RETURNED, remark);
	}

	/**
	 * The chairperson issues it; what it says is kept word for word as the next version.
	 * @param number number with symbol; null only where a published document shows none
	 * @param day date of the document; null likewise
	 */
	public void issue(long planId, Actor actor, @Nullable String number, @Nullable LocalDate day) {
		RemediationPlan plan = locked(planId);
		plan.issue(number, day);
		this.plans.flush();
		this.versions.keep(plan, actor);
		this.inForce.follow(plan.content());
		this.events.record(planId, actor, PlanEventKind.ISSUED, null, Integer.toString(plan.issuedVersions()),
				(number != null) ? number : "", (day != null) ? day.toString() : "");
		this.publisher.publishEvent(new PlanIssued(planId));
	}

	/**
	 * Opens an issued plan for its next version; the issued one stays in force meanwhile.
	 */
	public void amend(long planId, Actor actor, String reason) {
		RemediationPlan plan = locked(planId);
		plan.amend();
		this.plans.save(plan);
		this.events.record(planId, actor, PlanEventKind.AMENDMENT_OPENED, reason,
				Integer.toString(plan.issuedVersions()));
	}

	/** Gives up an amendment: the plan says again what its issued version says. */
	public void giveUpAmendment(long planId, Actor actor) {
		RemediationPlan plan = locked(planId);
		if (!plan.amending()) {
			throw new PlanRule.NotInThisState(plan.status());
		}
		plan.giveUpAmendment(this.versions.content(planId, plan.issuedVersions()));
		this.plans.flush();
		this.changes.close(planId);
		this.events.record(planId, actor, PlanEventKind.AMENDMENT_GIVEN_UP, null,
				Integer.toString(plan.issuedVersions()));
	}

	/** Closes an issued plan at the end of its year. */
	public void close(long planId, Actor actor) {
		RemediationPlan plan = locked(planId);
		plan.close();
		this.plans.save(plan);
		this.events.record(planId, actor, PlanEventKind.CLOSED, null);
	}

	/** The plan, for reading. */
	@Transactional(readOnly = true)
	public PlanLook look(long planId) {
		RemediationPlan plan = this.plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
		return new PlanLook(plan, plan.content());
	}

	/** The plan with the text of every cell, for writing. */
	@Transactional(readOnly = true)
	public PlanSheet sheet(long planId) {
		RemediationPlan plan = this.plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
		return new PlanSheet(new PlanLook(plan, plan.content()), plan.texts());
	}

	private RemediationPlan locked(long planId) {
		return this.plans.lockById(planId).orElseThrow(() -> new NotFound("plan", planId));
	}

}
