package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.NotFound;

/**
 * Later deadlines of an issued plan: whoever leads a task asks, who may issue plans
 * decides. A granted one changes the deadline without an amendment.
 */
@Service
@Transactional
public class DueExtensions {

	private final PlanRepository plans;

	private final PlanEvents events;

	private final TasksInForce inForce;

	private final JdbcClient jdbc;

	private final Clock clock;

	DueExtensions(PlanRepository plans, PlanEvents events, TasksInForce inForce, JdbcClient jdbc, Clock clock) {
		this.plans = plans;
		this.events = events;
		this.inForce = inForce;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Asks for a later deadline.
	 * @param due as worded
	 * @throws NotFound when the plan has no such task
	 * @throws PlanRule.NotInThisState when the plan is not in force as it is
	 * @throws PlanRule.ExtensionOpen when one was asked for and not decided yet
	 * @throws PlanRule.DueUnread when the wording says no day
	 * @throws PlanRule.DueNotLater when it is not later than the deadline there is
	 */
	public void request(long planId, long taskId, Actor actor, String due, String reason) {
		RemediationPlan plan = locked(planId);
		PlanContent.Task task = task(plan, taskId);
		DueTerm to = DueTerm.read(due, plan.planYear());
		plan.requestExtension(taskId, to, reason, actor.accountId(), OffsetDateTime.now(this.clock));
		this.plans.flush();
		this.events.record(planId, actor, PlanEventKind.EXTENSION_REQUESTED, reason, plan.content().name(task),
				to.wording());
	}

	/**
	 * Grants what was asked for.
	 * @param remark words with it, null for none
	 * @throws PlanRule.NotInThisState when the plan is not in force as it is
	 * @throws PlanRule.NothingAsked when nothing is open (any more)
	 * @throws PlanRule.DueNotLater when the task has that much time or more by now
	 */
	public void grant(long planId, long taskId, Actor actor, @Nullable String remark) {
		RemediationPlan plan = locked(planId);
		PlanContent.Task task = task(plan, taskId);
		DueTerm to = plan.grantExtension(taskId, actor.accountId(), OffsetDateTime.now(this.clock), remark);
		this.plans.flush();
		this.inForce.follow(plan.content());
		this.events.record(planId, actor, PlanEventKind.EXTENSION_GRANTED, remark, plan.content().name(task),
				to.wording());
	}

	/**
	 * Refuses what was asked for.
	 * @throws PlanRule.NotInThisState when the plan is not in force as it is
	 * @throws PlanRule.NothingAsked when nothing is open (any more)
	 */
	public void refuse(long planId, long taskId, Actor actor, String remark) {
		RemediationPlan plan = locked(planId);
		PlanContent.Task task = task(plan, taskId);
		plan.refuseExtension(taskId, actor.accountId(), OffsetDateTime.now(this.clock), remark);
		this.plans.flush();
		this.events.record(planId, actor, PlanEventKind.EXTENSION_REFUSED, remark, plan.content().name(task));
	}

	/** What is asked for and not decided yet, the oldest first. */
	@Transactional(readOnly = true)
	public List<Open> open(long planId) {
		return this.jdbc.sql("""
				select extension.task_id, extension.to_wording, extension.reason, extension.requested_at,
				account.display_name
				from plan_due_extension extension join plan_task task on task.id = extension.task_id
				left join account on account.id = extension.requested_by
				where task.plan_id = :plan and not task.removed and extension.state = 'REQUESTED'
				order by extension.id""")
			.param("plan", planId)
			.query((row, at) -> new Open(row.getLong("task_id"), row.getString("to_wording"), row.getString("reason"),
					row.getObject("requested_at", OffsetDateTime.class).toInstant(), row.getString("display_name")))
			.list();
	}

	private static PlanContent.Task task(RemediationPlan plan, long taskId) {
		return plan.content()
			.tasks()
			.filter((task) -> task.id() == taskId)
			.findFirst()
			.orElseThrow(() -> new NotFound("task", taskId));
	}

	private RemediationPlan locked(long planId) {
		return this.plans.lockById(planId).orElseThrow(() -> new NotFound("plan", planId));
	}

	/**
	 * A later deadline that waits for a decision.
	 *
	 * @param taskId the task
	 * @param wording the deadline asked for
	 * @param reason why
	 * @param askedAt when
	 * @param actor who asked, null for the program
	 */
	public record Open(long taskId, String wording, String reason, Instant askedAt, @Nullable String actor) {
	}

}
