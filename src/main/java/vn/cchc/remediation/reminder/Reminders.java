package vn.cchc.remediation.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.unit.UnitType;

/**
 * Makes and reads reminders. Making them is one statement that takes its own time and
 * leaves out what is there: run as often as one likes, on as many servers as one likes,
 * each reminder is made once.
 */
@Component
@Transactional
public class Reminders {

	/** Who stands where with which deadline; every stage that is reached today. */
	private static final String MAKE = """
			with due as (
				select p.unit_id, t.task_id, cast(null as bigint) as report_id, t.lead_org_unit_id, t.due_last_day as due_on
				from task_in_force t
				join remediation_plan p on p.id = t.plan_id and p.status <> 'CLOSED'
				left join task_progress g on g.task_id = t.task_id
				where t.due_last_day between cast(:today as date) - :forget and cast(:today as date) + :before
					and g.ended is not true
				union all
				select p.unit_id, null, r.id, null, d.due_on
				from progress_report r
				join reporting_period d on d.id = r.period_id
				join remediation_plan p on p.id = r.plan_id and p.status <> 'CLOSED'
				where r.status in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED')
					and d.due_on between cast(:today as date) - :forget and cast(:today as date) + :before),
			reached as (
				select due.*, case when due_on > :today then 'BEFORE' when due_on = :today then 'ON_DAY' else 'AFTER' end as stage
				from due
				union all
				select due.*, 'CHAIRPERSON' from due where due_on <= cast(:today as date) - :chairperson
				union all
				select due.*, 'OFFICER' from due where due_on <= cast(:today as date) - :officer),
			holders as (
				select h.account_id, h.org_unit_id from org_unit_holder h join account a on a.id = h.account_id and not a.disabled
				where h.valid @> cast(:today as date)),
			told as (
				select reached.*, h.account_id from reached join holders h on h.org_unit_id = reached.lead_org_unit_id
				where stage in ('BEFORE', 'ON_DAY', 'AFTER')
				union
				select reached.*, h.account_id from reached
				join progress_line l on l.report_id = reached.report_id and l.reported_at is null
				join task_in_force t on t.task_id = l.task_id join holders h on h.org_unit_id = t.lead_org_unit_id
				where stage in ('BEFORE', 'ON_DAY', 'AFTER')
				union
				select reached.*, a.account_id from reached join account_role a on a.valid @> cast(:today as date)
					and ((stage in ('BEFORE', 'ON_DAY', 'AFTER') and a.role = 'UNIT_EDITOR' and a.unit_id = reached.unit_id
							and not exists (select 1 from holders h where h.org_unit_id = reached.lead_org_unit_id))
						or (stage = 'CHAIRPERSON' and a.role = 'CHAIRPERSON' and a.unit_id = reached.unit_id)
						or (stage = 'OFFICER' and a.role = 'AUTHORITY_OFFICER' and exists (select 1 from unit_reviewer w
							where w.unit_id = reached.unit_id and w.reviewer_id = a.unit_id and w.valid @> cast(:today as date)))))
			insert into reminder (account_id, unit_id, task_id, report_id, stage, due_on, made_at)
			select told.account_id, told.unit_id, told.task_id, told.report_id, told.stage, told.due_on, :now
			from told join account on account.id = told.account_id and not account.disabled
			on conflict do nothing
			""";

	/**
	 * A reminder about what is done or moved meanwhile is not shown any more; nor one
	 * about a report to who leads some of its tasks and has filled in their lines.
	 */
	private static final String STILL_OPEN = """
			from reminder m
			join admin_unit u on u.id = m.unit_id
			left join task_in_force t on t.task_id = m.task_id
			left join task_progress g on g.task_id = m.task_id
			left join progress_report r on r.id = m.report_id
			left join reporting_period d on d.id = r.period_id
			where m.account_id = %s
				and ((m.task_id is not null and t.due_last_day = m.due_on and g.ended is not true)
					or (d.due_on = m.due_on and r.status in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED')
						and (m.stage in ('CHAIRPERSON', 'OFFICER')
							or exists (select 1 from account_role a where a.account_id = m.account_id
								and a.unit_id = m.unit_id and a.role = 'UNIT_EDITOR')
							or exists (select 1 from progress_line l join task_in_force o on o.task_id = l.task_id
								join org_unit_holder h on h.org_unit_id = o.lead_org_unit_id
									and h.account_id = m.account_id
								where l.report_id = m.report_id and l.reported_at is null))))
			""";

	private static final String OPEN = """
			select m.id, m.stage, m.due_on, u.unit_type, u.name as unit, m.read_at is not null as read,
				case when t.task_id is null then null when t.codes = '' then t.name else t.codes || ' – ' || t.name end as task,
				t.lead, d.kind as term_kind, d.ordinal, d.year,
				coalesce('/reports/' || m.report_id, '/plans/' || t.plan_id || '/tracking#task-' || t.task_id) as path
			"""
			+ STILL_OPEN.formatted(":account");

	/**
	 * Whether there is something to name in an e-mail to the account
	 * {@code n.account_id}.
	 */
	static final String UNMAILED = "exists (select 1 " + STILL_OPEN.formatted("n.account_id")
			+ " and m.mailed_on is null)";

	private final JdbcClient jdbc;

	private final ReminderSettings settings;

	private final Clock clock;

	Reminders(JdbcClient jdbc, ReminderSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Makes the reminders that are due today.
	 * @return how many are new
	 */
	public int make() {
		return this.jdbc.sql(MAKE)
			.param("today", LocalDate.now(this.clock))
			.param("now", OffsetDateTime.now(this.clock))
			.param("before", this.settings.before())
			.param("chairperson", this.settings.chairperson())
			.param("officer", this.settings.officer())
			.param("forget", this.settings.forget())
			.update();
	}

	/** The reminders of an account about what is still open, the latest first. */
	@Transactional(readOnly = true)
	public List<Reminder> of(long accountId) {
		return read(OPEN + " order by m.made_at desc, m.due_on, m.id", accountId);
	}

	/** Those that no e-mail has named yet, the longest overdue first. */
	@Transactional(readOnly = true)
	List<Reminder> unmailed(long accountId) {
		return read(OPEN + " and m.mailed_on is null order by m.due_on, m.id", accountId);
	}

	/** How many reminders about open things an account has not read. */
	@Transactional(readOnly = true)
	public int unread(long accountId) {
		return this.jdbc.sql("select count(*) from (" + OPEN + " and m.read_at is null) unread")
			.param("account", accountId)
			.query(Integer.class)
			.single();
	}

	/** The account has looked at its reminders. */
	public void read(long accountId) {
		this.jdbc.sql("update reminder set read_at = :now where account_id = :account and read_at is null")
			.param("account", accountId)
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/**
	 * An e-mail of the day named them. Others that were made while it was being sent wait
	 * for the next.
	 */
	void mailed(List<Reminder> named, LocalDate day) {
		this.jdbc.sql("update reminder set mailed_on = :day where id = any (:named)")
			.param("named", named.stream().map(Reminder::id).toArray(Long[]::new))
			.param("day", day)
			.update();
	}

	private List<Reminder> read(String sql, long accountId) {
		return this.jdbc.sql(sql).param("account", accountId).query((row, at) -> {
			String kind = row.getString("term_kind");
			@Nullable PeriodTerm term = (kind != null)
					? new PeriodTerm(PeriodKind.valueOf(kind), row.getInt("year"), row.getInt("ordinal")) : null;
			return new Reminder(row.getLong("id"), ReminderStage.valueOf(row.getString("stage")),
					row.getObject("due_on", LocalDate.class),
					UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("unit"),
					row.getString("task"), row.getString("lead"), term, row.getBoolean("read"), row.getString("path"));
		}).list();
	}

}
