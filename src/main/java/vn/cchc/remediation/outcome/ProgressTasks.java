package vn.cchc.remediation.outcome;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.unit.UnitType;

/**
 * Reads the tasks behind the figures of progress, so that each figure can be traced to
 * what it is made of. One statement, however many there are.
 */
@Component
@Transactional(readOnly = true)
class ProgressTasks {

	/** Tasks on a page. */
	static final int PAGE_SIZE = 100;

	private static final String OF_UNIT = """
			reviewed as (select id, unit_type, name from admin_unit where id = :unit),
			plans as (select id, unit_id from remediation_plan
				where unit_id = :unit and plan_year = :year and issued_versions > 0)
			""";

	private static final String PAST = """
			join progress_report r on r.plan_id = p.id and r.id = :report
			join reporting_period d on d.id = r.period_id
			cross join lateral (select t.due_last_day < %s as late) s
			%s""".formatted(Standings.AS_OF, Standings.LAST_LINE);

	private static final String TODAY = "cross join lateral (select t.due_last_day < :today as late) s "
			+ Standings.NOW;

	private static final String TASKS = """
			with %1$s
			select u.id as unit_id, u.unit_type, u.name as unit, p.id as plan_id, t.task_id,
				case when t.codes = '' then t.name else t.codes || ' – ' || t.name end as task, t.lead, t.due_wording,
				t.due_last_day, t.points, x.state, x.verdict, s.late and %2$s as overdue,
				count(*) over () as total, sum(t.points) over () as points_total
			from plans p join reviewed u on u.id = p.unit_id join task_in_force t on t.plan_id = p.id
			%3$s
			where %4$s
				and (cast(:unit as bigint) is null or u.id = :unit)
				and (cast(:plan as bigint) is null or p.id = :plan)
				and (cast(:domain as text) is null or coalesce(t.section_code, t.section_title) = :domain)
				and (cast(:lead as text) is null or coalesce(t.lead, '') = :lead)
				and (cast(:code as text) is null or :code = any (t.criteria))
				and (cast(:due as date) is null or t.due_last_day = :due)
			order by u.name collate "vi-x-icu", u.id, p.id, t.place limit :size offset :from
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ProgressTasks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Tasks of the units that an authority reviews, as far as they have told it. */
	List<Row> ofAuthority(long authorityId, int year, TaskFilter filter, int page, int size) {
		return rows(ReviewedPlans.ALL, filter, page, size).param("authority", authorityId)
			.param("year", year)
			.param("own", false)
			.query(ProgressTasks::row)
			.list();
	}

	/**
	 * Tasks of a unit.
	 * @param own whether the account may know what was not submitted yet
	 */
	List<Row> ofUnit(long unitId, int year, TaskFilter filter, boolean own, int page, int size) {
		return rows(OF_UNIT, filter.ofUnit(unitId), page, size).param("year", year)
			.param("own", own)
			.query(ProgressTasks::row)
			.list();
	}

	private JdbcClient.StatementSpec rows(String scope, TaskFilter filter, int page, int size) {
		return this.jdbc
			.sql(TASKS.formatted(scope, Standings.OPEN, (filter.report() != null) ? PAST : TODAY,
					filter.choice().sql()))
			.params(filter.params())
			.param("today", LocalDate.now(this.clock))
			.param("size", size)
			.param("from", (long) page * size);
	}

	private static Row row(ResultSet row, int at) throws SQLException {
		BigDecimal points = row.getBigDecimal("points");
		BigDecimal total = row.getBigDecimal("points_total");
		return new Row(row.getLong("unit_id"),
				UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("unit"),
				"/plans/" + row.getLong("plan_id") + "/tracking#task-" + row.getLong("task_id"), row.getString("task"),
				row.getString("lead"), row.getString("due_wording"), row.getObject("due_last_day", LocalDate.class),
				row.getBoolean("overdue"), (points != null) ? new Points(points) : null, row.getString("state"),
				row.getString("verdict"), row.getInt("total"), (total != null) ? total : BigDecimal.ZERO);
	}

	/**
	 * A task.
	 *
	 * @param unitId its unit
	 * @param unit the unit's name
	 * @param path where to look at it
	 * @param name its criteria and how it begins
	 * @param lead who leads it, null for nobody
	 * @param wording its deadline as the plan says it
	 * @param dueOn the last day, null while it cannot be read
	 * @param overdue whether the last day is over and the task is not at its end
	 * @param points points that it can win back, null while unknown
	 * @param state as it was last reported, null for never
	 * @param verdict what the reviewer found, null for nothing
	 * @param total tasks in all, on all pages
	 * @param pointsTotal their points
	 */
	record Row(long unitId, String unit, String path, String name, @Nullable String lead, @Nullable String wording,
			@Nullable LocalDate dueOn, boolean overdue, @Nullable Points points, @Nullable String state,
			@Nullable String verdict, int total, BigDecimal pointsTotal) {
	}

}
