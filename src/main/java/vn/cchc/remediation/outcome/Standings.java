package vn.cchc.remediation.outcome;

/**
 * How far each task in force was at the end of each period, for the queries of this
 * module: {@code t} the task, {@code d} the period, {@code x} the last line filled in by
 * then (null when there was none).
 */
public final class Standings {

	/**
	 * A task counts as ended when it is done, or cannot be done, and nobody objected.
	 */
	static final String ENDED = "(x.state in ('DONE', 'CANNOT') and coalesce(x.verdict, 'ACCEPTED') = 'ACCEPTED')";

	/** Done and not objected to. */
	static final String DONE = "(x.state = 'DONE' and coalesce(x.verdict, 'ACCEPTED') = 'ACCEPTED')";

	/** Not at its end. */
	static final String OPEN = "(%s is not true)".formatted(ENDED);

	/** Begun, or said to be done and objected to: there is work left. */
	static final String IN_PROGRESS = "(x.state = 'IN_PROGRESS' or (x.state = 'DONE' and not %s))".formatted(DONE);

	/** Said to be impossible. */
	static final String CANNOT = "(x.state = 'CANNOT')";

	/** Not begun, or nothing reported. */
	static final String NOT_STARTED = "(coalesce(x.state, 'NOT_STARTED') = 'NOT_STARTED')";

	/** Done, in a report that was accepted. */
	static final String ACCEPTED = "(%s and x.status = 'ACCEPTED')".formatted(DONE);

	/**
	 * Not begun, impossible or objected to, although it was reported on, its deadline is
	 * over or a report about it was due: what is planned for later does not stand still.
	 */
	static final String STUCK = """
			(%s and x.state is distinct from 'IN_PROGRESS' and (x.state is not null or t.due_last_day < :today
				or exists (select 1 from progress_line l3 join progress_report r3 on r3.id = l3.report_id
					join reporting_period d3 on d3.id = r3.period_id where l3.task_id = t.task_id and d3.due_on < :today)))
			"""
		.formatted(OPEN);

	/** The last day of the period, or today while it runs. */
	static final String AS_OF = """
			least(cast(:today as date), cast(make_date(d.year, d.ordinal * case d.kind when 'QUARTER' then 3 else 1 end, 1)
				+ interval '1 month - 1 day' as date))""";

	private static final String LINE = """
			left join lateral (
				select l.state, l.verdict, r2.status
				from progress_line l
				join progress_report r2 on r2.id = l.report_id and (:own or r2.submissions > 0)
				join reporting_period d2 on d2.id = r2.period_id
				where l.task_id = t.task_id and l.reported_at is not null %s
				order by d2.year desc, d2.ordinal * case d2.kind when 'QUARTER' then 3 else 1 end desc, l.id desc
				limit 1) x on true
			""";

	/**
	 * The last line by the end of the period. What the unit has not submitted yet is its
	 * own: {@code :own} says whether the account may know it.
	 */
	static final String LAST_LINE = LINE.formatted("""
			and (d2.year, d2.ordinal * case d2.kind when 'QUARTER' then 3 else 1 end)
				<= (d.year, d.ordinal * case d.kind when 'QUARTER' then 3 else 1 end)""");

	/** The last line of all; {@code :own} as above. */
	public static final String NOW = LINE.formatted("");

	private Standings() {
	}

}
