package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.unit.UnitType;

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

	/** The tasks of a plan that have ended, by task. */
	@Transactional(readOnly = true)
	public Map<Long, End> of(long planId) {
		return ends("task.plan_id", planId).stream().collect(Collectors.toMap(End::taskId, Function.identity()));
	}

	/** The tasks of a unit that have ended, the last first. */
	@Transactional(readOnly = true)
	public List<End> ofUnit(long unitId) {
		return ends("plan.unit_id", unitId);
	}

	private List<End> ends(String column, long id) {
		return this.jdbc
			.sql("""
					select ended.task_id, task.plan_id, plan.plan_year, coalesce(split_part(task.solution, E'\n', 1), '') as name,
						coalesce((select string_agg(entry.code, ', ' order by entry.sort_order) from plan_task_entry link
							join plan_entry entry on entry.id = link.entry_id where link.task_id = task.id), '') as codes,
						ended.to_plan_id, taker.unit_type as to_type, taker.name as to_name, ended.reason, ended.ended_at, ended.actor
					from plan_task_end ended join plan_task task on task.id = ended.task_id
					join remediation_plan plan on plan.id = task.plan_id
					left join remediation_plan taking on taking.id = ended.to_plan_id
					left join admin_unit taker on taker.id = taking.unit_id
					where %s = :id order by ended.ended_at desc, task.sort_order, task.id"""
				.formatted(column))
			.param("id", id)
			.query((row, at) -> new End(row.getLong("task_id"), row.getLong("plan_id"), row.getInt("plan_year"),
					row.getString("codes"), row.getString("name"), row.getObject("to_plan_id", Long.class),
					unit(row.getString("to_type"), row.getString("to_name")), row.getString("reason"),
					row.getObject("ended_at", OffsetDateTime.class).toInstant(), row.getString("actor")))
			.list();
	}

	private static @Nullable String unit(@Nullable String type, @Nullable String name) {
		return (type != null) ? UnitType.valueOf(type).word() + " " + name : null;
	}

	/**
	 * How a task ended.
	 *
	 * @param taskId the task
	 * @param planId its plan
	 * @param planYear the plan's year
	 * @param codes codes of its criteria, joined
	 * @param name how its solution begins
	 * @param toPlanId the plan that took it over, null when it was closed
	 * @param toUnit kind and name of that plan's unit
	 * @param reason why
	 * @param at when
	 * @param actor who ended it, by the name of that day
	 */
	public record End(long taskId, long planId, int planYear, String codes, String name, @Nullable Long toPlanId,
			@Nullable String toUnit, String reason, Instant at, String actor) {

		/** The task by the codes of its criteria. */
		public String title() {
			return this.codes.isEmpty() ? this.name : this.codes + " – " + this.name;
		}

	}

}
