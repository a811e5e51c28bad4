package vn.cchc.remediation.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.PointsSum;
import vn.cchc.remediation.unit.UnitRow;
import vn.cchc.remediation.web.PageView;

/** Reads what the pages of a reviewing authority show, each list with one statement. */
@Component
@Transactional(readOnly = true)
class AuthorityReader {

	/** Rows on a page of any list. */
	static final int PAGE_SIZE = 50;

	private static final int MOST_LOST = 10;

	private final JdbcClient jdbc;

	AuthorityReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The authority itself.
	 * @throws NotFound when there is no such unit
	 */
	UnitRow authority(long authorityId) {
		return this.jdbc.sql("select " + Columns.UNIT + " from admin_unit u where u.id = :id")
			.param("id", authorityId)
			.query((row, index) -> Columns.unit(row))
			.optional()
			.orElseThrow(() -> new NotFound("unit", authorityId));
	}

	/**
	 * The sets by which units of the authority were assessed, the latest year first, the
	 * set of most units first within a year.
	 */
	List<SetChoice> sets(long authorityId, UnitScope scope) {
		return this.jdbc.sql("""
				select s.id as set_id, s.name, a.year, s.illustrative, count(*) as assessments
				from unit_reviewer r
				join assessment a on a.unit_id = r.unit_id and r.valid @> make_date(a.year, 12, 31)
				join criteria_set s on s.id = a.set_id
				where r.reviewer_id = :authority and %s
				group by s.id, s.name, a.year, s.illustrative
				order by a.year desc, count(*) desc, s.id desc
				""".formatted(scope.sql("a.unit_id", "a.year")))
			.param("authority", authorityId)
			.params(scope.params())
			.query(SetChoice.class)
			.list();
	}

	/** One page of the units with their totals. */
	PageView<UnitStanding> units(ReviewedUnits reviewed, UnitSort sort, boolean descending, int page) {
		long total = this.jdbc.sql("select count(*) " + reviewed.from())
			.params(reviewed.params())
			.query(Long.class)
			.single();
		List<UnitStanding> rows = standings(reviewed, sort, descending, PAGE_SIZE, (long) page * PAGE_SIZE);
		return new PageView<>(rows, page, PAGE_SIZE, total);
	}

	/** All units with their totals, for files. */
	List<UnitStanding> everyUnit(ReviewedUnits reviewed, UnitSort sort, boolean descending) {
		return standings(reviewed, sort, descending, Integer.MAX_VALUE, 0);
	}

	private List<UnitStanding> standings(ReviewedUnits reviewed, UnitSort sort, boolean descending, int limit,
			long offset) {
		return this.jdbc
			.sql("select " + UnitStanding.COLUMNS + " " + reviewed.from() + " order by " + sort.sql(descending)
					+ " limit :limit offset :offset")
			.params(reviewed.params())
			.param("limit", limit)
			.param("offset", offset)
			.query(UnitStanding::read)
			.list();
	}

	/** Figures over all units, whatever is searched for. */
	AuthoritySummary summary(ReviewedUnits reviewed) {
		return this.jdbc.sql("""
				select count(*) as units, count(a.id) as scored, count(*) filter (where a.status = 'DRAFT') as drafts,
					count(a.index_percent) as indexed, round(avg(a.index_percent), 6) as mean_index,
					min(a.index_percent) as min_index, max(a.index_percent) as max_index,
					round(avg(a.total_gap), 4) as mean_gap, round(avg(a.appraisal_cut), 4) as mean_cut
				""" + reviewed.all().from())
			.params(reviewed.params())
			.query((row, index) -> new AuthoritySummary(row.getLong("units"), row.getLong("scored"),
					row.getLong("drafts"), row.getLong("indexed"), Columns.percent(row, "mean_index"),
					Columns.percent(row, "min_index"), Columns.percent(row, "max_index"),
					Columns.points(row, "mean_gap"), Columns.points(row, "mean_cut")))
			.single();
	}

	/** The criteria that lose most points over all units. */
	List<LosingCriterion> mostLost(ReviewedUnits reviewed) {
		return this.jdbc.sql("""
				select c.id, c.code, c.name, count(*) as units, sum(x.lost_score) as lost,
					round(avg(x.lost_score), 4) as mean
				from criterion_score x
				join criterion c on c.id = x.criterion_id
				where x.deepest and x.lost_score > 0 and x.assessment_id in (select a.id %s)
				group by c.id, c.code, c.name, c.sort_path
				order by sum(x.lost_score) desc, c.sort_path
				limit :limit
				""".formatted(reviewed.all().from()))
			.params(reviewed.params())
			.param("limit", MOST_LOST)
			.query((row, index) -> new LosingCriterion(row.getLong("id"), row.getString("code"), row.getString("name"),
					row.getLong("units"), new PointsSum(row.getBigDecimal("lost")),
					new Points(row.getBigDecimal("mean"))))
			.list();
	}

	/** Every domain of the set with the mean of the units' indices. */
	List<DomainMean> domains(ReviewedUnits reviewed) {
		return this.jdbc.sql("""
				select c.id, c.code, c.name,
					round(avg(100 * d.final_score / nullif(d.max_score, 0)), 6) as mean
				from criterion c
				left join assessment_domain d
					on d.criterion_id = c.id and d.assessment_id in (select a.id %s)
				where c.set_id = cast(:set as bigint) and c.depth = 1
				group by c.id, c.code, c.name, c.sort_path
				order by c.sort_path
				""".formatted(reviewed.all().from()))
			.params(reviewed.params())
			.query((row, index) -> new DomainMean(row.getLong("id"), row.getString("code"), row.getString("name"),
					Columns.percent(row, "mean")))
			.list();
	}

	/** The authorities an account may see that review any unit, by name. */
	PageView<Authority> authorities(UnitScope scope, int page) {
		String from = " from admin_unit u where exists (select 1 from unit_reviewer r where r.reviewer_id = u.id) and "
				+ scope.sql("u.id", null);
		long total = this.jdbc.sql("select count(*)" + from).params(scope.params()).query(Long.class).single();
		List<Authority> rows = this.jdbc
			.sql("select " + Columns.UNIT
					+ ", (select count(distinct r.unit_id) from unit_reviewer r where r.reviewer_id = u.id) as reviewed"
					+ from + " order by u.name collate \"vi-x-icu\", u.id limit :limit offset :offset")
			.params(scope.params())
			.param("limit", PAGE_SIZE)
			.param("offset", (long) page * PAGE_SIZE)
			.query((row, index) -> new Authority(Columns.unit(row), row.getLong("reviewed")))
			.list();
		return new PageView<>(rows, page, PAGE_SIZE, total);
	}

	/**
	 * A reviewing authority.
	 *
	 * @param reviewed how many units it reviews or reviewed
	 */
	record Authority(UnitRow unit, long reviewed) {
	}

	/** The set that the address names, or the first of the year it names. */
	static @Nullable SetChoice choose(List<SetChoice> sets, @Nullable Integer year, @Nullable Long setId) {
		return sets.stream()
			.filter((set) -> year == null || set.year() == year)
			.filter((set) -> setId == null || set.setId() == setId)
			.findFirst()
			.orElse(null);
	}

}
