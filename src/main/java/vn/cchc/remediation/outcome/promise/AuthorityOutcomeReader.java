package vn.cchc.remediation.outcome.promise;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.PointsSum;
import vn.cchc.remediation.outcome.ReviewedPlans;
import vn.cchc.remediation.outcome.promise.NextAssessments.PlanCondition;
import vn.cchc.remediation.unit.UnitType;
import vn.cchc.remediation.web.PageView;

/**
 * Reads what came of the plans of all units of an authority; a statement per part of the
 * page.
 */
@Component
class AuthorityOutcomeReader {

	/** Units on a page. */
	private static final int PAGE_SIZE = 50;

	private static final String SUMS = """
			coalesce(sum(r.promised) filter (where o.assessment_id is not null), 0) as promised,
			sum(r.won) as won, sum(r.lost_again) as lost_again, count(*) filter (where r.repeated) as repeated,
			count(*) filter (where r.plan_id is not null and r.won is null and o.assessment_id is not null) as incomparable,
			round(100 * sum(r.won) / nullif(sum(r.promised) filter (where r.won is not null), 0), 6) as share
			""";

	private static final String WHOLE = """
			with %s
			select count(distinct p.id) as plans, count(distinct p.id) filter (where o.assessment_id is not null) as scored, %s
			from plans p left join plan_outcome o on o.plan_id = p.id left join plan_outcome_row r on r.plan_id = o.plan_id
			"""
		.formatted(ReviewedPlans.SQL, SUMS);

	private static final String UNITS = """
			with %s,
			sums as (select o.plan_id, o.assessment_id is not null as scored, sum(r.promised) as all_promised, %s
				from plans p join plan_outcome o on o.plan_id = p.id left join plan_outcome_row r on r.plan_id = o.plan_id
				group by o.plan_id)
			select * from (
				select u.id, u.unit_type, u.name, p.id as plan_id, coalesce(s.scored, false) as scored,
					s.all_promised as promised, s.won, s.share, s.lost_again,
					case when s.scored then s.repeated end as repeated, s.incomparable, count(*) over () as total
				from reviewed u left join plans p on p.unit_id = u.id left join sums s on s.plan_id = p.id) u
			order by %s limit :limit offset :offset
			""";

	private static final String CRITERIA = """
			with %s
			select r.criterion_id as id, r.code, r.name, count(*) as units, coalesce(sum(r.promised), 0) as promised,
				sum(r.won) as won, sum(r.lost_again) as lost_again, count(*) filter (where r.repeated) as repeated
			from plans p join plan_outcome o on o.plan_id = p.id and o.assessment_id is not null
			join plan_outcome_row r on r.plan_id = p.id
			left join criterion c on c.id = r.criterion_id
			where r.code is not null and r.lost_before > 0
			group by r.criterion_id, r.code, r.name, c.sort_path
			order by c.sort_path nulls last, r.code
			""".formatted(ReviewedPlans.SQL);

	private final JdbcClient jdbc;

	private final KeptOutcomes kept;

	private final Clock clock;

	AuthorityOutcomeReader(JdbcClient jdbc, KeptOutcomes kept, Clock clock) {
		this.jdbc = jdbc;
		this.kept = kept;
		this.clock = clock;
	}

	/** Brings what is kept of the plans of a year up to date, before it is read. */
	void refresh(long authorityId, int year) {
		this.kept.refresh(new PlanCondition("p.id in (with " + ReviewedPlans.SQL + " select plans.id from plans)",
				params(authorityId, year)));
	}

	/** What came of the plans of a year, a page of its units. */
	@Transactional(readOnly = true)
	public AuthorityOutcome read(long authorityId, int year, OutcomeSort sort, boolean descending, int page) {
		return read(authorityId, year, sort, descending, page, PAGE_SIZE);
	}

	/** The same with all units, for files. */
	@Transactional(readOnly = true)
	public AuthorityOutcome whole(long authorityId, int year, OutcomeSort sort, boolean descending) {
		return read(authorityId, year, sort, descending, 0, Integer.MAX_VALUE);
	}

	private AuthorityOutcome read(long authorityId, int year, OutcomeSort sort, boolean descending, int page,
			int size) {
		Map<String, Object> params = params(authorityId, year);
		return new AuthorityOutcome(sums(params),
				units(UNITS.formatted(ReviewedPlans.SQL, SUMS, sort.sql(descending)), params, page, size),
				this.jdbc.sql(CRITERIA).params(params).query(AuthorityOutcomeReader::criterion).list());
	}

	private Map<String, Object> params(long authorityId, int year) {
		return Map.of("authority", authorityId, "year", year, "today", LocalDate.now(this.clock));
	}

	private AuthorityOutcome.Sums sums(Map<String, Object> params) {
		return this.jdbc.sql(WHOLE)
			.params(params)
			.query((row, at) -> new AuthorityOutcome.Sums(row.getInt("plans"), row.getInt("scored"),
					known(row, "promised"), known(row, "won"), known(row, "lost_again"), row.getInt("repeated"),
					row.getInt("incomparable"), share(row)))
			.single();
	}

	private PageView<AuthorityOutcome.Unit> units(String sql, Map<String, Object> params, int page, int size) {
		long[] total = { 0 };
		List<AuthorityOutcome.Unit> rows = this.jdbc.sql(sql)
			.params(params)
			.param("limit", size)
			.param("offset", (long) page * size)
			.query((row, at) -> {
				total[0] = row.getLong("total");
				return new AuthorityOutcome.Unit(row.getLong("id"),
						UnitType.valueOf(row.getString("unit_type")).title() + " " + row.getString("name"),
						row.getObject("plan_id", Long.class), row.getBoolean("scored"), sum(row, "promised"),
						sum(row, "won"), share(row), sum(row, "lost_again"), row.getInt("repeated"),
						row.getInt("incomparable"));
			})
			.list();
		return new PageView<>(rows, page, size, total[0]);
	}

	private static AuthorityOutcome.Criterion criterion(ResultSet row, int at) throws SQLException {
		return new AuthorityOutcome.Criterion(row.getObject("id", Long.class), row.getString("code"),
				row.getString("name"), row.getInt("units"), known(row, "promised"), sum(row, "won"),
				sum(row, "lost_again"), row.getInt("repeated"));
	}

	private static @Nullable Percent share(ResultSet row) throws SQLException {
		BigDecimal share = row.getBigDecimal("share");
		return (share != null) ? new Percent(share) : null;
	}

	private static @Nullable PointsSum sum(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return (number != null) ? new PointsSum(number) : null;
	}

	private static PointsSum known(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return new PointsSum((number != null) ? number : BigDecimal.ZERO);
	}

}
