package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanForecast;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.progress.PlanProgressReader;

/** Reads a chairperson's five figures. */
@Component
@Transactional(readOnly = true)
class ChairFiguresReader {

	private final JdbcClient jdbc;

	private final PlansInForce plans;

	private final PlanProgressReader progress;

	ChairFiguresReader(JdbcClient jdbc, PlansInForce plans, PlanProgressReader progress) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.progress = progress;
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
		return this.progress.of(unitId, true).map((plan) -> {
			PlanContent content = this.plans.of(plan.planId());
			return new ChairFigures.InForce(plan.planId(), plan.planYear(), PlanForecast.lost(content),
					PlanForecast.covered(content), plan.tasks(), plan.done(), plan.overdue());
		}).orElse(null);
	}

}
