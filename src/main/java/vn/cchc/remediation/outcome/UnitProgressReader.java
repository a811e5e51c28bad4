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
			select r.id as report_id, r.status, :own or r.submissions > 0 as told, d.kind, d.year, d.ordinal, count(*) as tasks,
				count(*) filter (where %2$s) as done, count(*) filter (where %5$s) as in_progress,
				count(*) filter (where %6$s) as cannot, count(*) filter (where %7$s) as not_started,
				count(*) filter (where t.due_last_day < %3$s and %1$s) as overdue,
				coalesce(sum(t.points), 0) as covered,
				coalesce(sum(t.points) filter (where %5$s), 0) as working,
				coalesce(sum(t.points) filter (where %2$s), 0) as done_points,
				coalesce(sum(t.points) filter (where %8$s), 0) as accepted
			from progress_report r
			join reporting_period d on d.id = r.period_id
			join task_in_force t on t.plan_id = r.plan_id
			%4$s
			where r.plan_id = :plan
			group by r.id, r.status, d.kind, d.year, d.ordinal
			order by d.year, d.ordinal
			"""
		.formatted(Standings.OPEN, Standings.DONE, Standings.AS_OF, Standings.LAST_LINE, Standings.IN_PROGRESS,
				Standings.CANNOT, Standings.NOT_STARTED, Standings.ACCEPTED);

	private static final String LEADS = """
			select t.lead as name, count(*) as tasks, count(*) filter (where %2$s) as done,
				count(*) filter (where t.due_last_day < :today and %1$s) as overdue
			from task_in_force t
			%3$s
			where t.plan_id = :plan
			group by t.lead order by overdue desc, tasks desc, t.lead collate "vi-x-icu"
			""".formatted(Standings.OPEN, Standings.DONE, Standings.NOW);

	private static final String ACCEPTED = """
			select t.task_id from task_in_force t
			%2$s
			where t.plan_id = :plan and %1$s
			""".formatted(Standings.ACCEPTED, Standings.NOW);

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
	 * @param chosen a plan of that year, the first one when null
	 * @param own whether the account may know what was not submitted yet
	 */
	Optional<UnitProgress> read(long unitId, int year, @Nullable Long chosen, boolean own) {
		List<UnitProgress.Plan> ofYear = plans(unitId, year);
		return ofYear.stream()
			.filter((plan) -> chosen == null || chosen == plan.id())
			.findFirst()
			.map((plan) -> progress(plan.id(), year, ofYear, own));
	}

	/** The plans of a year that were issued, what wins points back first. */
	private List<UnitProgress.Plan> plans(long unitId, int year) {
		return this.jdbc.sql("""
				select id, kind from remediation_plan
				where unit_id = :unit and plan_year = :year and issued_versions > 0
				order by kind = 'REMEDIATION' desc, id""")
			.param("unit", unitId)
			.param("year", year)
			.query(UnitProgress.Plan.class)
			.list();
	}

	/** The period of a report; null where there is none. */
	@Nullable PeriodTerm term(long reportId) {
		return this.jdbc.sql("""
				select d.kind, d.year, d.ordinal from progress_report r join reporting_period d on d.id = r.period_id
				where r.id = :report""")
			.param("report", reportId)
			.query((row, at) -> term(row))
			.optional()
			.orElse(null);
	}

	private UnitProgress progress(long planId, int year, List<UnitProgress.Plan> ofYear, boolean own) {
		return new UnitProgress(planId, year, ofYear,
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
		return new UnitProgress.Period(row.getLong("report_id"), row.getBoolean("told"), term(row),
				ReportStatus.valueOf(row.getString("status")), row.getInt("tasks"), row.getInt("done"),
				row.getInt("in_progress"), row.getInt("cannot"), row.getInt("not_started"), row.getInt("overdue"),
				known(row, "covered"), known(row, "working"), known(row, "done_points"), known(row, "accepted"));
	}

	private static PeriodTerm term(ResultSet row) throws SQLException {
		return new PeriodTerm(PeriodKind.valueOf(row.getString("kind")), row.getInt("year"), row.getInt("ordinal"));
	}

	private static Points known(ResultSet row, String column) throws SQLException {
		return new Points(row.getBigDecimal(column));
	}

	private static @Nullable Points points(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return (number != null) ? new Points(number) : null;
	}

}
