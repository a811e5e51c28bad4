package vn.cchc.remediation.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.unit.UnitType;

/**
 * What waits for an account, derived anew each time: home page, e-mail and calendar show
 * the same. A handful of statements, however many units and tasks there are.
 */
@Component
@Transactional(readOnly = true)
public class WorkList {

	/** How many days ahead counts as soon. */
	public static final int SOON_DAYS = 14;

	/**
	 * The open plans of some units, found before anything else: asked for together with
	 * their tasks or reports, PostgreSQL reads those of the whole country.
	 */
	private static final String MINE = """
			with mine as materialized (
				select p.id, p.unit_id from remediation_plan p
				where p.status <> 'CLOSED' and p.unit_id in (
					select unnest(cast(:offices as bigint[])) union select unnest(cast(:chairs as bigint[]))
					union %s))
			""";

	private static final String REVIEWED = """
			select w.unit_id from unit_reviewer w join admin_unit u on u.id = w.unit_id
			where w.reviewer_id = any (cast(:authorities as bigint[]))
				and w.valid @> least(cast(:today as date), u.valid_to)""";

	private static final String LED = "select o.unit_id from org_unit o where o.id = any (cast(:positions as bigint[]))";

	private static final String PLANS = """
			select case p.status when 'RETURNED' then 'PLAN_RETURNED' when 'DRAFT' then 'PLAN_DRAFT' else 'PLAN_TO_ISSUE' end as kind,
				u.id as unit_id, u.unit_type, u.name as unit, cast(p.plan_year as text) as subject, p.remark as detail,
				null as term_kind, null as term_ordinal, null as term_year, 1 as count,
				(select cast(max(e.happened_at) as date) from plan_event e where e.plan_id = p.id) as since,
				null::date as due_on,
				'/plans/' || p.id || case when p.status = 'SUBMITTED' then '/status' else '' end as path
			from remediation_plan p join admin_unit u on u.id = p.unit_id
			where (p.status in ('RETURNED', 'DRAFT') and p.unit_id = any (cast(:offices as bigint[])))
				or (p.status = 'SUBMITTED' and p.unit_id = any (cast(:chairs as bigint[])))
			""";

	private static final String RESULTS = """
			select case r.status when 'RETURNED' then 'RESULT_RETURNED' when 'DRAFT' then 'RESULT_DRAFT' else 'RESULT_TO_ISSUE' end as kind,
				u.id as unit_id, u.unit_type, u.name as unit, cast(r.report_year as text) as subject, r.remark as detail,
				null as term_kind, null as term_ordinal, null as term_year, 1 as count,
				(select cast(max(e.happened_at) as date) from result_event e where e.report_id = r.id) as since,
				null::date as due_on,
				'/results/' || r.id || case when r.status = 'SUBMITTED' then '/status' else '' end as path
			from result_report r join admin_unit u on u.id = r.unit_id
			where (r.status in ('RETURNED', 'DRAFT') and r.unit_id = any (cast(:offices as bigint[])))
				or (r.status = 'SUBMITTED' and r.unit_id = any (cast(:chairs as bigint[])))
			""";

	private static final String MISSING_PLANS = """
			select 'PLAN_MISSING' as kind, u.id as unit_id, u.unit_type, u.name as unit, cast(a.year as text) as subject,
				cast(a.id as text) as detail, null as term_kind, null as term_ordinal, null as term_year, 1 as count,
				a.decision_date as since, null::date as due_on, '/units/' || u.id as path
			from assessment a join admin_unit u on u.id = a.unit_id
			where a.unit_id = any (cast(:offices as bigint[])) and a.status = 'PUBLISHED'
				and a.year = (select max(b.year) from assessment b where b.unit_id = a.unit_id and b.status = 'PUBLISHED')
				and exists (select 1 from criterion_score s where s.assessment_id = a.id
					and ((s.deepest and s.lost_score > 0) or s.deducted))
				and not exists (select 1 from remediation_plan p where p.unit_id = a.unit_id
					and (p.assessment_id = a.id or p.scored_year = a.year or p.plan_year = a.year + 1))
			""";

	private static final String EXTENSIONS = """
			select 'EXTENSION_TO_DECIDE' as kind, u.id as unit_id, u.unit_type, u.name as unit, t.name as subject,
				e.to_wording as detail, null as term_kind, null as term_ordinal, null as term_year, 1 as count,
				cast(e.requested_at as date) as since, t.due_last_day as due_on,
				'/plans/' || p.id || '/tasks/' || t.task_id || '/extension' as path
			from plan_due_extension e
			join task_in_force t on t.task_id = e.task_id
			join remediation_plan p on p.id = t.plan_id and p.status = 'ISSUED'
			join admin_unit u on u.id = p.unit_id
			where e.state = 'REQUESTED' and p.unit_id = any (cast(:chairs as bigint[]))
			""";

	private static final String REPORTS = MINE.formatted(REVIEWED)
			+ """
					select case when r.status = 'SUBMITTED' then 'REPORT_TO_REVIEW' when r.status = 'RETURNED' then 'REPORT_RETURNED'
							when d.due_on < :today then 'REPORT_OVERDUE' when d.due_on <= cast(:today as date) + :soon then 'REPORT_SOON'
							else 'REPORT_OWED' end as kind,
						u.id as unit_id, u.unit_type, u.name as unit, null as subject, r.remark as detail,
						d.kind as term_kind, d.ordinal as term_ordinal, d.year as term_year, 1 as count,
						cast(case r.status when 'SUBMITTED' then r.submitted_at when 'RETURNED' then r.decided_at end as date) as since,
						case when r.status = 'SUBMITTED' then null else d.due_on end as due_on,
						'/reports/' || r.id || case when r.status = 'SUBMITTED' then '/review' else '' end as path
					from mine p
					join progress_report r on r.plan_id = p.id
					join reporting_period d on d.id = r.period_id
					join admin_unit u on u.id = p.unit_id
					where (r.status in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and p.unit_id = any (cast(:offices as bigint[])))
						or (r.status in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and d.due_on < :today
							and p.unit_id = any (cast(:chairs as bigint[])))
						or (r.status = 'SUBMITTED' and exists (select 1 from unit_reviewer w where w.unit_id = p.unit_id
							and w.reviewer_id = any (cast(:authorities as bigint[]))
							and w.valid @> least(cast(:today as date), u.valid_to)))
					""";

	private static final String LINES = """
			select case when d.due_on < :today then 'LINES_OVERDUE' when d.due_on <= cast(:today as date) + :soon then 'LINES_SOON'
					else 'LINES_OWED' end as kind, u.id as unit_id, u.unit_type, u.name as unit, null as subject, null as detail,
				d.kind as term_kind, d.ordinal as term_ordinal, d.year as term_year, count(*) as count,
				null::date as since, d.due_on,
				'/reports/' || r.id || '/lines/' || min(l.id) as path
			from progress_line l
			join progress_report r on r.id = l.report_id and r.status in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED')
			join reporting_period d on d.id = r.period_id
			join remediation_plan p on p.id = r.plan_id and p.status <> 'CLOSED'
			join admin_unit u on u.id = p.unit_id
			join task_in_force t on t.task_id = l.task_id
			where l.reported_at is null and t.lead_org_unit_id = any (cast(:positions as bigint[]))
				and p.unit_id <> all (cast(:offices as bigint[]))
			group by u.id, u.unit_type, u.name, d.kind, d.ordinal, d.year, d.due_on, r.id
			""";

	/** A task is acted on in its latest report, and looked at in the plan without one. */
	private static final String TASKS = MINE.formatted(LED)
			+ """
					select case when t.due_last_day < :today then 'TASK_OVERDUE' else 'TASK_SOON' end as kind,
						u.id as unit_id, u.unit_type, u.name as unit,
						case when t.codes = '' then t.name else t.codes || ' – ' || t.name end as subject, t.lead as detail,
						null as term_kind, null as term_ordinal, null as term_year, 1 as count, null::date as since,
						t.due_last_day as due_on,
						coalesce((select '/reports/' || l.report_id || '/lines/' || l.id from progress_line l
							join progress_report r on r.id = l.report_id and r.status in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED')
							join reporting_period d on d.id = r.period_id
							where l.task_id = t.task_id order by d.year desc, d.ordinal desc limit 1),
							'/plans/' || p.id || '/tracking#task-' || t.task_id) as path
					from mine p
					join task_in_force t on t.plan_id = p.id
					join admin_unit u on u.id = p.unit_id
					left join task_progress g on g.task_id = t.task_id
					where t.due_last_day <= cast(:today as date) + :soon
						and g.ended is not true
						and (p.unit_id = any (cast(:offices as bigint[])) or t.lead_org_unit_id = any (cast(:positions as bigint[]))
							or (t.due_last_day < :today and p.unit_id = any (cast(:chairs as bigint[]))))
					""";

	/** An officer asks after units, not after each of their tasks. */
	private static final String LATE = """
			select 'TASKS_LATE' as kind, u.id as unit_id, u.unit_type, u.name as unit,
				cast(count(distinct p.unit_id) as text) as subject, null as detail, null as term_kind, null as term_ordinal,
				null as term_year, count(*) as count, null::date as since, null::date as due_on,
				'/authorities/' || u.id || '/chase' as path
			from admin_unit u
			join unit_reviewer w on w.reviewer_id = u.id and w.valid @> cast(:today as date)
			join remediation_plan p on p.unit_id = w.unit_id and p.status <> 'CLOSED'
			join task_in_force t on t.plan_id = p.id and t.due_last_day < :today
			left join task_progress_told g on g.task_id = t.task_id
			where u.id = any (cast(:authorities as bigint[])) and g.ended is not true
			group by u.id
			""";

	/** Counted as the page of the period counts them. */
	private static final String PERIODS = """
			select case when r.status = 'RETURNED' then 'PERIOD_RETURNED'
					when d.due_on < :today then 'PERIOD_OVERDUE' else 'PERIOD_SOON' end as kind,
				u.id as unit_id, u.unit_type, u.name as unit, null as subject, null as detail,
				d.kind as term_kind, d.ordinal as term_ordinal, d.year as term_year, count(*) as count,
				null::date as since, d.due_on,
				'/periods/' || d.id || case when r.status = 'RETURNED' then '?show=returned' else '?show=missing' end as path
			from reporting_period d
			join admin_unit u on u.id = d.authority_id
			join progress_report r on r.period_id = d.id
			join remediation_plan p on p.id = r.plan_id and p.status <> 'CLOSED'
			where d.authority_id = any (cast(:authorities as bigint[])) and d.due_on <= cast(:today as date) + :soon
				and (r.submissions = 0 or (r.status = 'RETURNED' and d.due_on < :today))
			group by u.id, d.id, r.status = 'RETURNED'
			""";

	/** For the offices of the successors, and who reviewed the unit on its last day. */
	private static final String HANDOVERS = """
			select 'TASKS_TO_HAND_OVER' as kind, u.id as unit_id, u.unit_type, u.name as unit, null as subject, null as detail,
				null as term_kind, null as term_ordinal, null as term_year, count(*) as count, u.valid_to as since,
				null::date as due_on, '/units/' || u.id || '/handover' as path
			from task_in_force t
			join remediation_plan p on p.id = t.plan_id and p.status <> 'CLOSED'
			join admin_unit u on u.id = p.unit_id and u.valid_to < :today
			left join task_progress g on g.task_id = t.task_id
			where g.ended is not true
				and (exists (select 1 from unit_succession_from f join unit_succession_to s on s.succession_id = f.succession_id
						where f.unit_id = u.id and s.unit_id = any (cast(:offices as bigint[])))
					or exists (select 1 from unit_reviewer w where w.unit_id = u.id and w.valid @> u.valid_to
						and w.reviewer_id = any (cast(:authorities as bigint[]))))
			group by u.id
			""";

	private static final Comparator<WorkItem> MOST_URGENT = Comparator
		.comparing(WorkItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(WorkItem::since, Comparator.nullsLast(Comparator.naturalOrder()));

	private final JdbcClient jdbc;

	private final Clock clock;

	WorkList(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What waits for an account today, the most urgent first in each section. */
	public Map<WorkSection, List<WorkItem>> of(long accountId) {
		LocalDate today = LocalDate.now(this.clock);
		Seats seats = Seats.of(this.jdbc, accountId, today);
		if (seats.none()) {
			return Map.of();
		}
		return Stream.of(PLANS, RESULTS, MISSING_PLANS, EXTENSIONS, REPORTS, LINES, TASKS, LATE, PERIODS, HANDOVERS)
			.flatMap((sql) -> read(sql, seats, today, SOON_DAYS).stream())
			.sorted(MOST_URGENT)
			.collect(Collectors.groupingBy((item) -> item.kind().section(), TreeMap::new, Collectors.toList()));
	}

	/**
	 * The deadlines of an account until a day, and those that are over. A chairperson
	 * looks ahead at all of the unit's.
	 */
	List<WorkItem> deadlines(long accountId, int days) {
		LocalDate today = LocalDate.now(this.clock);
		Seats seats = Seats.of(this.jdbc, accountId, today).chairsLookAhead();
		return Stream.of(REPORTS, LINES, TASKS, PERIODS)
			.flatMap((sql) -> read(sql, seats, today, days).stream())
			.filter((item) -> item.dueOn() != null)
			.sorted(MOST_URGENT)
			.toList();
	}

	private List<WorkItem> read(String sql, Seats seats, LocalDate today, int soonDays) {
		return this.jdbc.sql(sql)
			.params(seats.params())
			.param("today", today)
			.param("soon", soonDays)
			.query((row, at) -> item(row))
			.list();
	}

	private static WorkItem item(ResultSet row) throws SQLException {
		return new WorkItem(WorkKind.valueOf(row.getString("kind")), row.getLong("unit_id"),
				UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("unit"),
				row.getString("subject"), row.getString("detail"), term(row), row.getInt("count"),
				row.getObject("since", LocalDate.class), row.getObject("due_on", LocalDate.class),
				row.getString("path"));
	}

	private static @Nullable PeriodTerm term(ResultSet row) throws SQLException {
		String kind = row.getString("term_kind");
		return (kind != null)
				? new PeriodTerm(PeriodKind.valueOf(kind), row.getInt("term_year"), row.getInt("term_ordinal")) : null;
	}

}
