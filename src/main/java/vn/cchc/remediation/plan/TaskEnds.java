package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that ended with their unit: handed over to a successor's plan, or closed. The
 * plan keeps saying what it said; the task only binds nobody any more.
 */
@Component
@Transactional
public class TaskEnds {

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskEnds(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Ends a task.
	 * @param toPlanId the plan that took it over, null when it was closed
	 * @throws org.springframework.dao.DuplicateKeyException when it has ended already
	 */
	public void end(long taskId, @Nullable Long toPlanId, String reason, Actor actor) {
		this.jdbc.sql("""
				insert into plan_task_end (task_id, to_plan_id, reason, ended_at, ended_by, actor)
				values (:task, :plan, :reason, :at, :account, :actor)""")
			.param("task", taskId)
			.param("plan", toPlanId)
			.param("reason", reason)
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", actor.accountId())
			.param("actor", actor.name())
			.update();
		this.jdbc.sql("delete from task_in_force where task_id = :task").param("task", taskId).update();
	}

	/** The tasks of a plan that have ended. */
	@Transactional(readOnly = true)
	public Set<Long> of(long planId) {
		return this.jdbc.sql("""
				select e.task_id from plan_task_end e join plan_task t on t.id = e.task_id
				where t.plan_id = :plan""").param("plan", planId).query(Long.class).set();
	}

}
