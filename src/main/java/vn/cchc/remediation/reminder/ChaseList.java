package vn.cchc.remediation.reminder;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.unit.UnitType;

/**
 * What is late, for paper: per unit of a reviewing authority, or per lead of one unit;
 * reports first, then tasks, the longest overdue first.
 */
@Component
@Transactional(readOnly = true)
public class ChaseList {

	private static final String LATE = """
			select u.id as unit_id, u.unit_type, u.name as unit, null as lead, cast(null as text) as task,
				d.kind as term_kind, d.ordinal, d.year, d.due_on, null as state, null as verdict, 0 as rank, %2$s as path
			from progress_report r
			join reporting_period d on d.id = r.period_id
			join remediation_plan p on p.id = r.plan_id and p.status <> 'CLOSED'
			join admin_unit u on u.id = p.unit_id
			where r.status in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and d.due_on < :today and %1$s
			union all
			select u.id, u.unit_type, u.name, t.lead, case when t.codes = '' then t.name else t.codes || ' – ' || t.name end,
				null, null, null, t.due_last_day, g.state,
				case when g.verdict <> 'ACCEPTED' then g.verdict end, 1, '/plans/' || p.id || '/tracking#task-' || t.task_id
			from task_in_force t
			join remediation_plan p on p.id = t.plan_id and p.status <> 'CLOSED'
			join admin_unit u on u.id = p.unit_id
			left join %3$s g on g.task_id = t.task_id
			where t.due_last_day < :today and g.ended is not true and %1$s
			order by unit_id, rank, due_on
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ChaseList(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is late in the units that the authority reviews today, by unit's name, as far
	 * as these have told it.
	 */
	public Map<String, List<Late>> ofAuthority(long authorityId) {
		return grouped(late(LATE.formatted("""
				exists (select 1 from unit_reviewer w where w.unit_id = p.unit_id and w.reviewer_id = :id
				and w.valid @> cast(:today as date))""", "'/periods/' || d.id", "task_progress_told"), authorityId)
			.stream()
			.sorted(Comparator.comparing(Late::unit, vietnamese()))
			.toList(), Late::unit);
	}

	/** What is late in a unit, by who leads; reports first. */
	public Map<String, List<Late>> ofUnit(long unitId) {
		return ofUnit(unitId, "task_progress");
	}

	/** The same as far as the unit has told it to its reviewing authority. */
	public Map<String, List<Late>> ofUnitAsTold(long unitId) {
		return ofUnit(unitId, "task_progress_told");
	}

	private Map<String, List<Late>> ofUnit(long unitId, String progress) {
		return grouped(late(LATE.formatted("p.unit_id = :id", "'/reports/' || r.id", progress), unitId),
				(late) -> (late.lead() != null) ? late.lead() : "");
	}

	private static Collator vietnamese() {
		return Collator.getInstance(Locale.forLanguageTag("vi"));
	}

	private static Map<String, List<Late>> grouped(List<Late> late, Function<Late, String> by) {
		return late.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
	}

	private List<Late> late(String sql, long id) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql(sql).param("today", today).param("id", id).query((row, at) -> {
			String kind = row.getString("term_kind");
			LocalDate due = row.getObject("due_on", LocalDate.class);
			return new Late(row.getLong("unit_id"),
					UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("unit"),
					row.getString("lead"), row.getString("task"),
					(kind != null) ? new PeriodTerm(PeriodKind.valueOf(kind), row.getInt("year"), row.getInt("ordinal"))
							: null,
					due, today.toEpochDay() - due.toEpochDay(), row.getString("state"), row.getString("verdict"),
					row.getString("path"));
		}).list();
	}

	/**
	 * Something late.
	 *
	 * @param unitId the unit
	 * @param unit its name
	 * @param lead who leads the task, null for a report and for a task without lead
	 * @param task the task, null for a report
	 * @param term the period of the report, null for a task
	 * @param dueOn the deadline
	 * @param days days since
	 * @param state how far the task is by its last report, null when nothing was reported
	 * @param verdict what the reviewer objected to that, null when nothing was
	 * @param path where to look at it
	 */
	public record Late(long unitId, String unit, @Nullable String lead, @Nullable String task,
			@Nullable PeriodTerm term, LocalDate dueOn, long days, @Nullable String state, @Nullable String verdict,
			String path) {
	}

}
