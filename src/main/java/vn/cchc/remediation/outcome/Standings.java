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
