package vn.cchc.remediation.outcome.promise;

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
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.account.UnitScope;
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

	/**
	 * The reviewed plans with what is kept of them, as far as the account may see the
	 * scores: where another unit took the place of the plan's and may not be seen, it is
	 * as if there were no scores yet ({@link NextAssessments.Missing#HIDDEN}).
	 */
	private static final String KEPT = """
			with %s,
			seen as (
				select o.plan_id, case when a.unit_id = p.unit_id or %s then o.assessment_id end as assessment_id
				from plans p join plan_outcome o on o.plan_id = p.id left join assessment a on a.id = o.assessment_id),
			kept as (
				select s.plan_id, s.assessment_id, r.criterion_id, r.code, r.name, r.lost_before, r.promised,
					case when s.assessment_id is not null then r.won end as won,
					case when s.assessment_id is not null then r.lost_again end as lost_again,
					s.assessment_id is not null and r.repeated as repeated
				from seen s join plan_outcome_row r on r.plan_id = s.plan_id)
			""";

	private static final String SUMS = """
			coalesce(sum(k.promised), 0) as promised,
			coalesce(sum(k.promised) filter (where k.assessment_id is not null), 0) as promised_scored,
			sum(k.won) as won, sum(k.lost_again) as lost_again, count(*) filter (where k.repeated) as repeated,
			count(*) filter (where k.won is null and k.assessment_id is not null) as incomparable,
			round(100 * sum(k.won) / nullif(sum(k.promised) filter (where k.won is not null), 0), 6) as share
			""";

	private static final String WHOLE = """
			select (select count(*) from plans) as plans,
				(select count(*) from seen where assessment_id is not null) as scored, %s
			from kept k
			""".formatted(SUMS);

	private static final String UNITS = """
			, sums as (select k.plan_id, %s from kept k group by k.plan_id)
			select * from (
				select u.id, u.unit_type, u.name, p.id as plan_id, seen.assessment_id is not null as scored,
					case when seen.plan_id is not null then coalesce(s.promised, 0) end as promised, s.won, s.share,
					s.lost_again, case when seen.assessment_id is not null then coalesce(s.repeated, 0) end as repeated,
					coalesce(s.incomparable, 0) as incomparable, count(*) over () as total
				from reviewed u left join plans p on p.unit_id = u.id left join seen on seen.plan_id = p.id
				left join sums s on s.plan_id = p.id) u
			order by %s limit :limit offset :offset
			""";

	private static final String CRITERIA = """
			select k.criterion_id as id, k.code, k.name, count(*) as units, coalesce(sum(k.promised), 0) as promised,
				sum(k.won) as won, sum(k.lost_again) as lost_again, count(*) filter (where k.repeated) as repeated
			from kept k left join criterion c on c.id = k.criterion_id
			where k.assessment_id is not null and k.code is not null and k.lost_before > 0
			group by k.criterion_id, k.code, k.name, c.sort_path
			order by c.sort_path nulls last, k.code
			""";

	private final JdbcClient jdbc;

	private final KeptOutcomes kept;

	private final UnitAccess access;

	private final Clock clock;

	AuthorityOutcomeReader(JdbcClient jdbc, KeptOutcomes kept, UnitAccess access, Clock clock) {
		this.jdbc = jdbc;
		this.kept = kept;
		this.access = access;
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
		UnitScope scope = this.access.scope();
		String kept = KEPT.formatted(ReviewedPlans.SQL, scope.sql("a.unit_id", "a.year"));
		Map<String, Object> params = new HashMap<>(params(authorityId, year));
		params.putAll(scope.params());
		return new AuthorityOutcome(sums(kept, params),
				units(kept + UNITS.formatted(SUMS, sort.sql(descending)), params, page, size),
				this.jdbc.sql(kept + CRITERIA).params(params).query(AuthorityOutcomeReader::criterion).list());
	}

	private Map<String, Object> params(long authorityId, int year) {
		return Map.of("authority", authorityId, "year", year, "today", LocalDate.now(this.clock));
	}

	private AuthorityOutcome.Sums sums(String kept, Map<String, Object> params) {
		return this.jdbc.sql(kept + WHOLE)
			.params(params)
			.query((row, at) -> new AuthorityOutcome.Sums(row.getInt("plans"), row.getInt("scored"),
					known(row, "promised"), known(row, "promised_scored"), known(row, "won"), known(row, "lost_again"),
					row.getInt("repeated"), row.getInt("incomparable"), share(row)))
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
