package vn.cchc.remediation.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans in force of the units that an authority reviews. */
@Component
@Transactional(readOnly = true)
public class ReviewedPlans {

	/**
	 * Two tables for the queries of this module: {@code reviewed}, the units reviewed
	 * today or at the end of {@code :year}, and {@code plans}, one issued plan of that
	 * year of each. Parameters besides: {@code :authority}, {@code :today}.
	 */
	public static final String SQL = tables("distinct on (p.unit_id)");

	/**
	 * The same with every issued plan of the year: a unit may have one to win points back
	 * and one to become better, and the tasks of both bind it.
	 */
	static final String ALL = tables("");

	private final JdbcClient jdbc;

	private final Clock clock;

	ReviewedPlans(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private static String tables(String which) {
		return """
				reviewed as (
					select distinct u.id, u.unit_type, u.name from unit_reviewer w join admin_unit u on u.id = w.unit_id
					where w.reviewer_id = :authority and w.valid @> least(cast(:today as date), make_date(:year, 12, 31))),
				plans as (
					select %s p.id, p.unit_id, p.assessment_id from remediation_plan p
					join reviewed on reviewed.id = p.unit_id
					where p.plan_year = :year and p.issued_versions > 0
					order by p.unit_id, p.kind = 'REMEDIATION' desc, p.id)
				"""
			.formatted(which);
	}

	/**
	 * The years with a plan in force of a unit that the authority reviewed, the latest
	 * first.
	 */
	public List<Integer> years(long authorityId) {
		return this.jdbc.sql("""
				select distinct p.plan_year from remediation_plan p
				join unit_reviewer w on w.unit_id = p.unit_id and w.reviewer_id = :authority
					and w.valid @> least(cast(:today as date), make_date(p.plan_year, 12, 31))
				where p.issued_versions > 0 order by p.plan_year desc""")
			.param("authority", authorityId)
			.param("today", LocalDate.now(this.clock))
			.query(Integer.class)
			.list();
	}

}
