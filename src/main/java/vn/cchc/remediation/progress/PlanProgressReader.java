package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far the plan is that binds a unit. */
@Component
@Transactional(readOnly = true)
public class PlanProgressReader {

	private final JdbcClient jdbc;

	private final Clock clock;

	PlanProgressReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The unit's latest plan in force; empty without one.
	 * @param own whether for the unit's own people; others know what it has told
	 */
	public Optional<PlanProgress> of(long unitId, boolean own) {
		return this.jdbc.sql("""
				select p.id as plan_id, p.plan_year, count(t.task_id) as tasks,
					count(*) filter (where g.done) as done,
					count(*) filter (where t.due_last_day < :today and g.ended is not true) as overdue
				from remediation_plan p
				left join task_in_force t on t.plan_id = p.id
				left join %s g on g.task_id = t.task_id
				where p.unit_id = :unit and p.issued_versions > 0 and p.status <> 'CLOSED'
				group by p.id order by p.plan_year desc, p.id desc limit 1""".formatted(progress(own)))
			.param("unit", unitId)
			.param("today", LocalDate.now(this.clock))
			.query(PlanProgress.class)
			.optional();
	}

	/**
	 * The next deadlines of a plan in force, the first one first; tasks at their end have
	 * none any more.
	 * @param own whether for the unit's own people; others know what it has told
	 * @param most how many
	 */
	public List<NextDeadline> ahead(long planId, boolean own, int most) {
		return this.jdbc.sql("""
				select t.plan_id, t.task_id, t.codes, t.name, t.lead, t.due_last_day as due_on
				from task_in_force t
				left join %s g on g.task_id = t.task_id
				where t.plan_id = :plan and t.due_last_day >= :today and g.ended is not true
				order by t.due_last_day, t.place limit :most""".formatted(progress(own)))
			.param("plan", planId)
			.param("today", LocalDate.now(this.clock))
			.param("most", most)
			.query(NextDeadline.class)
			.list();
	}

	/** The view that says how far tasks are. */
	private static String progress(boolean own) {
		return own ? "task_progress" : "task_progress_told";
	}

}
