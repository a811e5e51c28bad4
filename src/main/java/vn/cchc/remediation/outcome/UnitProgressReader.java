package vn.cchc.remediation.outcome;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanForecast;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportStatus;

/** Reads how far the plan of one unit is; the same few statements for any plan. */
@Component
@Transactional(readOnly = true)
class UnitProgressReader {

	private static final String PERIODS = """
			select r.id as report_id, r.status, d.kind, d.year, d.ordinal, count(*) as tasks,
				count(*) filter (where %2$s) as done, count(*) filter (where x.state = 'IN_PROGRESS') as in_progress,
				count(*) filter (where x.state = 'CANNOT') as cannot,
				count(*) filter (where t.due_last_day < %3$s and %1$s is not true) as overdue,
				coalesce(sum(t.points), 0) as covered,
				coalesce(sum(t.points) filter (where x.state = 'IN_PROGRESS'), 0) as working,
				coalesce(sum(t.points) filter (where %2$s), 0) as done_points,
				coalesce(sum(t.points) filter (where %2$s and x.status = 'ACCEPTED'), 0) as accepted
			from progress_report r
			join reporting_period d on d.id = r.period_id
			join task_in_force t on t.plan_id = r.plan_id
			%4$s
			where r.plan_id = :plan
			group by r.id, r.status, d.kind, d.year, d.ordinal
			order by d.year, d.ordinal
			""".formatted(Standings.ENDED, Standings.DONE, Standings.AS_OF, Standings.LAST_LINE);

	private static final String LEADS = """
			select t.lead as name, count(*) as tasks, count(*) filter (where %2$s) as done,
				count(*) filter (where t.due_last_day < :today and %1$s is not true) as overdue
			from task_in_force t
			%3$s
			where t.plan_id = :plan
			group by t.lead order by overdue desc, tasks desc, t.lead collate "vi-x-icu"
			""".formatted(Standings.ENDED, Standings.DONE, Standings.NOW);

	private static final String ACCEPTED = """
			select t.task_id from task_in_force t
			%2$s
			where t.plan_id = :plan and %1$s and x.status = 'ACCEPTED'
			""".formatted(Standings.DONE, Standings.NOW);

	private final JdbcClient jdbc;

	private final PlansInForce plans;

	private final Clock clock;

	UnitProgressReader(JdbcClient jdbc, PlansInForce plans, Clock clock) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.clock = clock;
	}

	/** The years of which the unit has a plan that was issued, the latest first. */
	List<Integer> years(long unitId) {
		return this.jdbc.sql("""
				select distinct plan_year from remediation_plan where unit_id = :unit and issued_versions > 0
				order by plan_year desc""").param("unit", unitId).query(Integer.class).list();
	}

	/**
	 * The progress of a year.
	 * @param own whether the account may know what was not submitted yet
	 */
	Optional<UnitProgress> read(long unitId, int year, boolean own) {
		return this.jdbc.sql("""
				select id from remediation_plan where unit_id = :unit and plan_year = :year and issued_versions > 0
				order by kind = 'REMEDIATION' desc, id limit 1""")
			.param("unit", unitId)
			.param("year", year)
			.query(Long.class)
			.optional()
			.map((planId) -> progress(planId, year, own));
	}

	private UnitProgress progress(long planId, int year, boolean own) {
		return new UnitProgress(planId, year,
				query(PERIODS, planId, own).param("today", today()).query(UnitProgressReader::period).list(),
				query(LEADS, planId, own).param("today", today()).query(UnitProgress.Lead.class).list(),
				forecast(planId, query(ACCEPTED, planId, own).query(Long.class).set()));
	}

	private JdbcClient.StatementSpec query(String sql, long planId, boolean own) {
		return this.jdbc.sql(sql).param("plan", planId).param("own", own);
	}

	private UnitProgress.Forecast forecast(long planId, Set<Long> accepted) {
		PlanContent plan = this.plans.of(planId);
		Points won = PlanForecast.covered(plan, (task) -> accepted.contains(task.id()));
		return this.jdbc.sql("""
				select a.total_final as scored, a.total_max as max from remediation_plan p
				join assessment a on a.id = p.assessment_id where p.id = :plan""")
			.param("plan", planId)
			.query((row, at) -> new UnitProgress.Forecast(points(row, "scored"), points(row, "max"), won))
			.optional()
			.orElse(new UnitProgress.Forecast(null, null, won));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static UnitProgress.Period period(ResultSet row, int at) throws SQLException {
		int tasks = row.getInt("tasks");
		int done = row.getInt("done");
		int inProgress = row.getInt("in_progress");
		int cannot = row.getInt("cannot");
		return new UnitProgress.Period(row.getLong("report_id"),
				new PeriodTerm(PeriodKind.valueOf(row.getString("kind")), row.getInt("year"), row.getInt("ordinal")),
				ReportStatus.valueOf(row.getString("status")), tasks, done, inProgress, cannot,
				tasks - done - inProgress - cannot, row.getInt("overdue"), known(row, "covered"), known(row, "working"),
				known(row, "done_points"), known(row, "accepted"));
	}

	private static Points known(ResultSet row, String column) throws SQLException {
		return new Points(row.getBigDecimal(column));
	}

	private static @Nullable Points points(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return (number != null) ? new Points(number) : null;
	}

}
