package vn.cchc.remediation.outcome;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.outcome.AuthorityProgress.Cell;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.unit.UnitType;

/**
 * Reads how far all units of an authority are; a few statements per table of the page.
 */
@Component
@Transactional(readOnly = true)
class AuthorityProgressReader {

	/**
	 * A unit without a plan has lost points as well: its gap is that of the year before.
	 */
	private static final String UNITS = """
			with %1$s
			select u.id, u.unit_type, u.name, count(distinct p.id) > 0 as planned, gap.assessment_id, gap.points as gap,
				count(t.task_id) as tasks, count(*) filter (where %3$s) as done,
				count(t.task_id) filter (where t.due_last_day < :today and %2$s) as overdue,
				(select count(*) from plans o join progress_report r on r.plan_id = o.id
					join reporting_period d on d.id = r.period_id
					where o.unit_id = u.id and r.first_submitted_at < d.due_on + 1) as reports,
				(select count(*) from plans o join progress_report r on r.plan_id = o.id
					join reporting_period d on d.id = r.period_id
					where o.unit_id = u.id and (d.due_on < :today or r.submissions > 0)) as due_reports
			from reviewed u
			left join plans p on p.unit_id = u.id
			left join task_in_force t on t.plan_id = p.id
			%4$s
			left join lateral (
				select a.id as assessment_id, a.total_gap as points
				from assessment a left join plans o on o.assessment_id = a.id and o.unit_id = a.unit_id
				where a.unit_id = u.id and (o.id is not null or (a.status = 'PUBLISHED' and a.year = :year - 1))
				order by o.id is null, a.id desc limit 1) gap on true
			group by u.id, u.unit_type, u.name, gap.assessment_id, gap.points
			order by u.name collate "vi-x-icu", u.id
			""".formatted(ReviewedPlans.ALL, Standings.OPEN, Standings.DONE, Standings.NOW);

	/** Of two plans the period's report that was handed in, and the first one's. */
	private static final String CELLS = """
			with %1$s
			select p.unit_id, d.kind, d.year, d.ordinal, min(r.id) filter (where r.submissions > 0) as report_id,
				cast(round(100.0 * count(*) filter (where %2$s) / count(*)) as integer) as percent
			from plans p
			join progress_report r on r.plan_id = p.id
			join reporting_period d on d.id = r.period_id
			join task_in_force t on t.plan_id = p.id
			%3$s
			group by p.unit_id, d.kind, d.year, d.ordinal
			""".formatted(ReviewedPlans.ALL, Standings.DONE, Standings.LAST_LINE);

	private static final String DOMAINS = """
			with %1$s
			select t.section_code as code, min(t.section_title) as title, count(*) as tasks,
				count(*) filter (where %3$s) as done,
				count(*) filter (where t.due_last_day < :today and %2$s) as overdue
			from plans p join task_in_force t on t.plan_id = p.id
			%4$s
			group by t.section_code, case when t.section_code is null then t.section_title end
			order by t.section_code collate "und-x-icu" nulls last, title
			""".formatted(ReviewedPlans.ALL, Standings.OPEN, Standings.DONE, Standings.NOW);

	private static final String LEADS = """
			with %1$s
			select u.id as unit_id, u.unit_type, u.name as unit, t.lead, count(*) as open,
				count(*) filter (where t.due_last_day < :today) as overdue
			from plans p join task_in_force t on t.plan_id = p.id join reviewed u on u.id = p.unit_id
			%3$s
			where %2$s
			group by u.id, u.unit_type, u.name, t.lead
			having count(*) filter (where t.due_last_day < :today) > 0
			order by overdue desc, open desc, u.name collate "vi-x-icu", u.id, t.lead collate "vi-x-icu" limit :limit
			""".formatted(ReviewedPlans.ALL, Standings.OPEN, Standings.NOW);

	private static final String CRITERIA = """
			with %1$s
			select code as name, min(p.id) as plan, count(*) as open,
				count(*) filter (where t.due_last_day < :today) as overdue, count(distinct p.unit_id) as units
			from plans p join task_in_force t on t.plan_id = p.id
			%3$s
			cross join lateral unnest(t.criteria) code
			where %2$s
			group by code order by units desc, open desc, code collate "und-x-icu" limit :limit
			""".formatted(ReviewedPlans.ALL, Standings.STUCK, Standings.NOW);

	private static final String DEADLINES = """
			with %1$s
			select t.due_last_day as day, count(*) as tasks, count(distinct p.unit_id) as units
			from plans p join task_in_force t on t.plan_id = p.id
			%3$s
			where %2$s and t.due_last_day >= :today
			group by t.due_last_day order by t.due_last_day limit :limit
			""".formatted(ReviewedPlans.ALL, Standings.OPEN, Standings.NOW);

	private static final int MOST_STUCK = 10;

	private static final int NEXT_DAYS = 6;

	private final JdbcClient jdbc;

	private final StuckCriteria criteria;

	private final Clock clock;

	AuthorityProgressReader(JdbcClient jdbc, StuckCriteria criteria, Clock clock) {
		this.jdbc = jdbc;
		this.criteria = criteria;
		this.clock = clock;
	}

	/** The progress of a year; of long lists what is at their top. */
	AuthorityProgress read(long authorityId, int year) {
		return read(authorityId, year, MOST_STUCK, NEXT_DAYS);
	}

	/** The progress of a year with every row of every list, for files. */
	AuthorityProgress whole(long authorityId, int year) {
		return read(authorityId, year, Integer.MAX_VALUE, Integer.MAX_VALUE);
	}

	private AuthorityProgress read(long authorityId, int year, int stuck, int days) {
		List<AuthorityProgress.Term> terms = terms(authorityId, year);
		return new AuthorityProgress(terms, units(authorityId, year, terms),
				query(DOMAINS, authorityId, year).query(AuthorityProgress.Domain.class).list(),
				query(LEADS, authorityId, year).param("limit", stuck).query(AuthorityProgressReader::lead).list(),
				this.criteria.named(query(CRITERIA, authorityId, year).param("limit", stuck)
					.query(StuckCriteria.Codes.class)
					.list()),
				query(DEADLINES, authorityId, year).param("limit", days)
					.query(AuthorityProgress.Deadline.class)
					.list());
	}

	private List<AuthorityProgress.Term> terms(long authorityId, int year) {
		return this.jdbc.sql("""
				select id, kind, year, ordinal from reporting_period
				where authority_id = :authority and year = :year order by kind desc, ordinal""")
			.param("authority", authorityId)
			.param("year", year)
			.query((row, at) -> new AuthorityProgress.Term(row.getLong("id"), term(row)))
			.list();
	}

	private List<AuthorityProgress.Unit> units(long authorityId, int year, List<AuthorityProgress.Term> terms) {
		Map<Long, Map<PeriodTerm, Cell>> cells = cells(authorityId, year);
		return query(UNITS, authorityId, year).query((row, at) -> {
			Map<PeriodTerm, Cell> own = cells.getOrDefault(row.getLong("id"), Map.of());
			BigDecimal gap = row.getBigDecimal("gap");
			return new AuthorityProgress.Unit(row.getLong("id"),
					UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("name"),
					row.getBoolean("planned"), row.getObject("assessment_id", Long.class),
					(gap != null) ? new Points(gap) : null, row.getInt("tasks"), row.getInt("done"),
					row.getInt("overdue"), row.getInt("reports"), row.getInt("due_reports"),
					terms.stream().<@Nullable Cell>map((term) -> own.get(term.term())).toList());
		}).list();
	}

	private Map<Long, Map<PeriodTerm, Cell>> cells(long authorityId, int year) {
		Map<Long, Map<PeriodTerm, Cell>> cells = new HashMap<>();
		this.jdbc.sql(CELLS)
			.param("authority", authorityId)
			.param("year", year)
			.param("today", today())
			.param("own", false)
			.query((row) -> {
				cells.computeIfAbsent(row.getLong("unit_id"), (unit) -> new HashMap<>())
					.put(term(row), new Cell(row.getObject("report_id", Long.class), row.getInt("percent")));
			});
		return cells;
	}

	private static PeriodTerm term(ResultSet row) throws SQLException {
		return new PeriodTerm(PeriodKind.valueOf(row.getString("kind")), row.getInt("year"), row.getInt("ordinal"));
	}

	private static AuthorityProgress.Lead lead(ResultSet row, int at) throws SQLException {
		return new AuthorityProgress.Lead(row.getLong("unit_id"),
				UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("unit"),
				row.getString("lead"), row.getInt("open"), row.getInt("overdue"));
	}

	/** An authority does not know what was not submitted to it. */
	private JdbcClient.StatementSpec query(String sql, long authorityId, int year) {
		return this.jdbc.sql(sql)
			.param("authority", authorityId)
			.param("year", year)
			.param("today", today())
			.param("own", false);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
