package vn.cchc.remediation.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.PointsSum;
import vn.cchc.remediation.unit.UnitRow;
import vn.cchc.remediation.web.PageView;

/** Reads one criterion over all units of a reviewing authority. */
@Component
@Transactional(readOnly = true)
class CriterionReader {

	private static final String JOINS = """
			, x as (
				select o.*, s.self_score, s.final_score, s.lost_score, s.deduction_reason, s.deducted,
					coalesce(d.max_score, s.final_score + s.lost_score, c.max_score) as max_score,
					d.self_score as domain_self, d.final_score as domain_final, d.gap as domain_gap
				from own o
				join criterion c on c.id = :criterion
				left join criterion_score s on s.assessment_id = o.assessment_id and s.criterion_id = c.id
				left join assessment_domain d on d.assessment_id = o.assessment_id and d.criterion_id = c.id)
			""";

	private final JdbcClient jdbc;

	CriterionReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The criterion.
	 * @throws NotFound when there is none
	 */
	Head head(long criterionId) {
		return this.jdbc.sql("""
				select c.id as criterion_id, c.set_id, s.set_year as year, c.code, c.name, s.name as set_name,
					s.illustrative
				from criterion c join criteria_set s on s.id = c.set_id where c.id = :criterion
				""")
			.param("criterion", criterionId)
			.query(Head.class)
			.optional()
			.orElseThrow(() -> new NotFound("criterion", criterionId));
	}

	/** One page of the units, those that lost most first. */
	PageView<Line> lines(ReviewedUnits reviewed, long criterionId, long total, int page) {
		return new PageView<>(
				read(reviewed, criterionId, AuthorityReader.PAGE_SIZE, (long) page * AuthorityReader.PAGE_SIZE), page,
				AuthorityReader.PAGE_SIZE, total);
	}

	/** All units, those that lost most first, for files. */
	List<Line> everyLine(ReviewedUnits reviewed, long criterionId) {
		return read(reviewed, criterionId, Integer.MAX_VALUE, 0);
	}

	private List<Line> read(ReviewedUnits reviewed, long criterionId, int limit, long offset) {
		return this.jdbc.sql(with(reviewed) + """
				select x.*, coalesce(x.domain_self, x.self_score) as self,
					coalesce(x.domain_final, x.final_score) as final, coalesce(x.domain_gap, x.lost_score) as lost
				from x
				order by coalesce(x.domain_gap, x.lost_score) desc nulls last, x.deducted desc nulls last,
					x.unit_name collate "vi-x-icu", x.unit_id
				limit :limit offset :offset
				""")
			.params(reviewed.params())
			.param("criterion", criterionId)
			.param("limit", limit)
			.param("offset", offset)
			.query((row, index) -> new Line(Columns.unit(row), Columns.identity(row, "assessment_id"),
					"PUBLISHED".equals(row.getString("status")), Columns.points(row, "max_score"),
					Columns.points(row, "self"), Columns.points(row, "final"), Columns.points(row, "lost"),
					row.getBoolean("deducted"), row.getString("deduction_reason")))
			.list();
	}

	/** Sums over all units. */
	Sums sums(ReviewedUnits reviewed, long criterionId) {
		return this.jdbc.sql(with(reviewed) + """
				select count(*) as units, count(coalesce(x.domain_final, x.final_score)) as scored,
					count(*) filter (where coalesce(x.domain_gap, x.lost_score) > 0) as losing,
					coalesce(sum(coalesce(x.domain_gap, x.lost_score)), 0) as lost,
					round(avg(coalesce(x.domain_gap, x.lost_score)), 4) as mean
				from x
				""")
			.params(reviewed.params())
			.param("criterion", criterionId)
			.query((row, index) -> new Sums(row.getLong("units"), row.getLong("scored"), row.getLong("losing"),
					new PointsSum(row.getBigDecimal("lost")), Columns.points(row, "mean")))
			.single();
	}

	private static String with(ReviewedUnits reviewed) {
		return "with own as (select " + Columns.UNIT + ", a.id as assessment_id, a.status " + reviewed.from() + ")"
				+ JOINS;
	}

	/**
	 * What stands above the list.
	 *
	 * @param setId the set it belongs to
	 */
	record Head(long criterionId, long setId, int year, String code, String name, String setName,
			boolean illustrative) {

		/** Code and name. */
		public String title() {
			return this.code + ". " + this.name;
		}

	}

	/** The criterion in one unit. */
	record Line(UnitRow unit, @Nullable Long assessmentId, boolean published, @Nullable Points max,
			@Nullable Points self, @Nullable Points finalScore, @Nullable Points lost, boolean deducted,
			@Nullable String reason) {
	}

	/**
	 * Over all units.
	 *
	 * @param scored how many have a final score
	 * @param losing how many lost points
	 * @param lost the sum of the lost points
	 * @param mean the mean over those with a final score
	 */
	record Sums(long units, long scored, long losing, PointsSum lost, @Nullable Points mean) {
	}

}
