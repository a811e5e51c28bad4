package vn.cchc.remediation.dashboard;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanForecast;
import vn.cchc.remediation.plan.PlansInForce;

/** Reads a chairperson's five figures. */
@Component
@Transactional(readOnly = true)
class ChairFiguresReader {

	private final JdbcClient jdbc;

	private final PlansInForce plans;

	private final Clock clock;

	ChairFiguresReader(JdbcClient jdbc, PlansInForce plans, Clock clock) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.clock = clock;
	}

	ChairFigures of(long unitId) {
		return new ChairFigures(standing(unitId), plan(unitId));
	}

	private @Nullable UnitStanding standing(long unitId) {
		return this.jdbc.sql("select " + UnitStanding.COLUMNS + """
				 from admin_unit u join assessment a on a.unit_id = u.id
				where u.id = :unit and a.status = 'PUBLISHED' order by a.year desc, a.id desc limit 1""")
			.param("unit", unitId)
			.query(UnitStanding::read)
			.optional()
			.orElse(null);
	}

	private ChairFigures.@Nullable InForce plan(long unitId) {
		record Counted(long id, int planYear, int tasks, int done, int overdue) {
		}
		return this.jdbc.sql("""
				select p.id, p.plan_year, count(t.task_id) as tasks,
					count(*) filter (where g.done) as done,
					count(*) filter (where t.due_last_day < :today and g.ended is not true) as overdue
				from remediation_plan p
				left join task_in_force t on t.plan_id = p.id
				left join task_progress g on g.task_id = t.task_id
				where p.unit_id = :unit and p.issued_versions > 0 and p.status <> 'CLOSED'
				group by p.id order by p.plan_year desc, p.id desc limit 1""")
			.param("unit", unitId)
			.param("today", LocalDate.now(this.clock))
			.query(Counted.class)
			.optional()
			.map((counted) -> {
				PlanContent content = this.plans.of(counted.id());
				return new ChairFigures.InForce(counted.id(), counted.planYear(), PlanForecast.lost(content),
						PlanForecast.covered(content), counted.tasks(), counted.done(), counted.overdue());
			})
			.orElse(null);
	}

}
