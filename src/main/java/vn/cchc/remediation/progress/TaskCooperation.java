package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever cooperates in a task says that it knows ("đã nhận phối hợp"), once for the task
 * and whatever the period; who leads it sees it.
 */
@Service
@Transactional
public class TaskCooperation {

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskCooperation(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Confirms for offices and positions; those that do not cooperate in the task, or
	 * have confirmed already, are left as they are.
	 * @param accountId who confirms
	 */
	public void confirm(long taskId, Collection<Long> orgUnitIds, long accountId) {
		this.jdbc.sql("""
				insert into task_cooperation (task_id, org_unit_id, confirmed_at, confirmed_by)
				select distinct task_id, org_unit_id, cast(:at as timestamptz), cast(:account as bigint)
				from plan_task_party where task_id = :task and org_unit_id = any (:orgUnits)
				on conflict do nothing""")
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", accountId)
			.param("task", taskId)
			.param("orgUnits", orgUnitIds.toArray(Long[]::new))
			.update();
	}

	/** Takes the confirmation of offices and positions back. */
	public void withdraw(long taskId, Collection<Long> orgUnitIds) {
		this.jdbc.sql("delete from task_cooperation where task_id = :task and org_unit_id = any (:orgUnits)")
			.param("task", taskId)
			.param("orgUnits", orgUnitIds.toArray(Long[]::new))
			.update();
	}

	/** Who has confirmed in the tasks of a plan, by task. */
	@Transactional(readOnly = true)
	public Map<Long, List<Confirmation>> of(long planId) {
		return this.jdbc.sql("""
				select cooperation.task_id, cooperation.org_unit_id, cooperation.confirmed_at, account.display_name
				from task_cooperation cooperation join plan_task task on task.id = cooperation.task_id
				join account on account.id = cooperation.confirmed_by
				where task.plan_id = :plan order by cooperation.confirmed_at""")
			.param("plan", planId)
			.query((row, at) -> new Confirmation(row.getLong("task_id"), row.getLong("org_unit_id"),
					row.getObject("confirmed_at", OffsetDateTime.class).toInstant(), row.getString("display_name")))
			.stream()
			.collect(Collectors.groupingBy(Confirmation::taskId));
	}

	/**
	 * Somebody who cooperates knows of it.
	 *
	 * @param taskId the task
	 * @param orgUnitId the office or position that cooperates
	 * @param at since when
	 * @param by the name of who confirmed
	 */
	public record Confirmation(long taskId, long orgUnitId, Instant at, String by) {
	}

}
