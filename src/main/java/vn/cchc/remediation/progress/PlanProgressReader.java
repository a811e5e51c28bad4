package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.LocalDate;
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

	/** The unit's latest plan in force; empty without one. */
	public Optional<PlanProgress> of(long unitId) {
		return this.jdbc.sql("""
				select p.id as plan_id, p.plan_year, count(t.task_id) as tasks,
					count(*) filter (where g.done) as done,
					count(*) filter (where t.due_last_day < :today and g.ended is not true) as overdue
				from remediation_plan p
				left join task_in_force t on t.plan_id = p.id
				left join task_progress g on g.task_id = t.task_id
				where p.unit_id = :unit and p.issued_versions > 0 and p.status <> 'CLOSED'
				group by p.id order by p.plan_year desc, p.id desc limit 1""")
			.param("unit", unitId)
			.param("today", LocalDate.now(this.clock))
			.query(PlanProgress.class)
			.optional();
	}

}
