package vn.cchc.remediation.outcome;

import java.math.BigDecimal;
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

	private static final String UNITS = """
			with %1$s
			select u.id, u.unit_type, u.name, p.id as plan_id, a.total_gap as gap, count(t.task_id) as tasks,
				count(*) filter (where %3$s) as done,
				count(*) filter (where t.due_last_day < :today and %2$s is not true) as overdue,
				(select count(*) from progress_report r join reporting_period d on d.id = r.period_id
					where r.plan_id = p.id and r.first_submitted_at < d.due_on + 1) as reports,
				(select count(*) from progress_report r join reporting_period d on d.id = r.period_id
					where r.plan_id = p.id and (d.due_on < :today or r.submissions > 0)) as due_reports
			from reviewed u
			left join plans p on p.unit_id = u.id
			left join assessment a on a.id = p.assessment_id
			left join task_in_force t on t.plan_id = p.id
			%4$s
			group by u.id, u.unit_type, u.name, p.id, a.total_gap
			order by u.name collate "vi-x-icu", u.id
			""".formatted(ReviewedPlans.SQL, Standings.ENDED, Standings.DONE, Standings.NOW);

	private static final String CELLS = """
			with %1$s
			select p.unit_id, d.kind, d.year, d.ordinal, r.id as report_id, r.submissions > 0 as submitted,
				cast(round(100.0 * count(*) filter (where %2$s) / count(*)) as integer) as percent
			from plans p
			join progress_report r on r.plan_id = p.id
			join reporting_period d on d.id = r.period_id
			join task_in_force t on t.plan_id = p.id
			%3$s
			group by p.unit_id, d.kind, d.year, d.ordinal, r.id
			""".formatted(ReviewedPlans.SQL, Standings.DONE, Standings.LAST_LINE);

	private static final String DOMAINS = """
			with %1$s
			select t.section_code as code, min(t.section_title) as title, count(*) as tasks,
				count(*) filter (where %3$s) as done,
				count(*) filter (where t.due_last_day < :today and %2$s is not true) as overdue
			from plans p join task_in_force t on t.plan_id = p.id
			%4$s
			group by t.section_code, case when t.section_code is null then t.section_title end
			order by t.section_code collate "und-x-icu" nulls last, title
			""".formatted(ReviewedPlans.SQL, Standings.ENDED, Standings.DONE, Standings.NOW);

	private static final String STUCK = """
			with %1$s
			select %5$s as name, null as title, min(p.id) as plan, count(*) as open,
				count(*) filter (where t.due_last_day < :today) as overdue, count(distinct p.unit_id) as units
			from plans p join task_in_force t on t.plan_id = p.id join reviewed u on u.id = p.unit_id
			%3$s
			where %2$s is not true and %4$s
			group by 1 order by overdue desc, open desc, name limit :limit
			""";

	private static final String LEADS = STUCK.formatted(ReviewedPlans.SQL, Standings.ENDED, Standings.NOW,
			"t.due_last_day < :today", "u.name || ' – ' || coalesce(t.lead, '?')");

	private static final String CRITERIA = STUCK.formatted(ReviewedPlans.SQL, Standings.ENDED, Standings.NOW,
			"t.codes <> '' and x.state is distinct from 'IN_PROGRESS'", "t.codes");

	private static final String DEADLINES = """
			with %1$s
			select t.due_last_day as day, count(*) as tasks, count(distinct p.unit_id) as units
			from plans p join task_in_force t on t.plan_id = p.id
			%3$s
			where %2$s is not true and t.due_last_day >= :today
			group by t.due_last_day order by t.due_last_day limit :limit
			""".formatted(ReviewedPlans.SQL, Standings.ENDED, Standings.NOW);

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
		List<PeriodTerm> terms = terms(authorityId, year);
		return new AuthorityProgress(terms, units(authorityId, year, terms),
				query(DOMAINS, authorityId, year).query(AuthorityProgress.Domain.class).list(),
				query(LEADS, authorityId, year).param("limit", stuck).query(AuthorityProgress.Stuck.class).list(),
				this.criteria.named(query(CRITERIA, authorityId, year).param("limit", stuck)
					.query(StuckCriteria.Codes.class)
					.list()),
				query(DEADLINES, authorityId, year).param("limit", days)
					.query(AuthorityProgress.Deadline.class)
					.list());
	}

	private List<PeriodTerm> terms(long authorityId, int year) {
		return this.jdbc.sql("""
				select kind, year, ordinal from reporting_period
				where authority_id = :authority and year = :year order by kind desc, ordinal""")
			.param("authority", authorityId)
			.param("year", year)
			.query((row, at) -> new PeriodTerm(PeriodKind.valueOf(row.getString("kind")), row.getInt("year"),
					row.getInt("ordinal")))
			.list();
	}

	private List<AuthorityProgress.Unit> units(long authorityId, int year, List<PeriodTerm> terms) {
		Map<Long, Map<PeriodTerm, Cell>> cells = cells(authorityId, year);
		return query(UNITS, authorityId, year).query((row, at) -> {
			Map<PeriodTerm, Cell> own = cells.getOrDefault(row.getLong("id"), Map.of());
			BigDecimal gap = row.getBigDecimal("gap");
			return new AuthorityProgress.Unit(row.getLong("id"),
					UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("name"),
					row.getObject("plan_id", Long.class), (gap != null) ? new Points(gap) : null, row.getInt("tasks"),
					row.getInt("done"), row.getInt("overdue"), row.getInt("reports"), row.getInt("due_reports"),
					terms.stream().<@Nullable Cell>map(own::get).toList());
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
				PeriodTerm term = new PeriodTerm(PeriodKind.valueOf(row.getString("kind")), row.getInt("year"),
						row.getInt("ordinal"));
				cells.computeIfAbsent(row.getLong("unit_id"), (unit) -> new HashMap<>())
					.put(term, new Cell(row.getLong("report_id"), row.getBoolean("submitted"), row.getInt("percent")));
			});
		return cells;
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
