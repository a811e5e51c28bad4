package vn.cchc.remediation.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.unit.UnitRow;

/**
 * A unit of a list with the totals of one assessment.
 *
 * @param assessmentId null while the unit has no score
 * @param year the year assessed, null while the unit has no score
 * @param published whether the scores are published
 */
record UnitStanding(UnitRow unit, @Nullable Long assessmentId, @Nullable Integer year, boolean published,
		@Nullable Percent index, @Nullable Points finalScore, @Nullable Points gap, @Nullable Points cut,
		Standing standing) {

	/** What {@link #read} reads, of {@code admin_unit u} and {@code assessment a}. */
	static final String COLUMNS = Columns.UNIT + ", a.id as assessment_id, a.year, a.status, a.index_percent, "
			+ "a.total_final, a.total_gap, a.appraisal_cut, a.rank, a.group_size, a.previous_rank, "
			+ "a.previous_group_size";

	static UnitStanding read(ResultSet row, int index) throws SQLException {
		return new UnitStanding(Columns.unit(row), Columns.identity(row, "assessment_id"), Columns.integer(row, "year"),
				"PUBLISHED".equals(row.getString("status")), Columns.percent(row, "index_percent"),
				Columns.points(row, "total_final"), Columns.points(row, "total_gap"),
				Columns.points(row, "appraisal_cut"), Scored.standing(row));
	}

	/** The word for the state, as the end of a message key. */
	public String state() {
		if (this.assessmentId == null) {
			return "none";
		}
		return this.published ? "published" : "draft";
	}

}
