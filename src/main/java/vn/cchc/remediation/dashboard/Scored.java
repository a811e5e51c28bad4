package vn.cchc.remediation.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.unit.UnitRow;

/**
 * One assessment with its stored totals.
 *
 * @param unit the unit under the name it had
 * @param published whether the scores are published; a draft otherwise
 * @param decision the decision it comes from
 * @param standing the published rank
 * @param totals the stored totals
 * @param illustrative whether the figures are invented for demonstration
 */
record Scored(long assessmentId, UnitRow unit, long setId, String setName, int year, boolean published,
		Decision decision, Standing standing, Totals totals, boolean illustrative) {

	/** What {@link #read} reads, of {@code assessment a}, its set and its unit. */
	static final String COLUMNS = Columns.UNIT + ", " + """
			a.id as assessment_id, a.set_id, s.name as set_name, a.year, a.status, a.decision_no, a.decision_date,
			a.decision_authority, a.decision_subject, a.rank, a.group_size, a.previous_rank, a.previous_group_size,
			a.bonus_score, a.penalty_score, a.total_max, a.total_self, a.total_final, a.total_gap, a.index_percent,
			a.appraisal_cut, a.illustrative or s.illustrative as illustrative
			""";

	/** The decision that published the scores, as far as it is known. */
	record Decision(@Nullable String number, @Nullable LocalDate date, @Nullable String authority,
			@Nullable String subject) {

		public boolean known() {
			return this.number != null || this.date != null;
		}

		/** What kind of document its number says it is. */
		public DocumentKind kind() {
			return DocumentKind.of(this.number);
		}

	}

	/**
	 * The stored totals in points.
	 *
	 * @param max null while the maximum of a domain is unknown
	 * @param index per cent of the maximum
	 * @param cut self minus final over the domains where both are known
	 */
	record Totals(@Nullable Points max, @Nullable Points self, @Nullable Points finalScore, @Nullable Points gap,
			@Nullable Percent index, @Nullable Points cut, @Nullable Points bonus, @Nullable Points penalty) {

		/** Whether points were added or taken off beside the domains. */
		public boolean adjusted() {
			return (this.bonus != null && !this.bonus.isZero()) || (this.penalty != null && !this.penalty.isZero());
		}

	}

	static Scored read(ResultSet row, int index) throws SQLException {
		return new Scored(row.getLong("assessment_id"), Columns.unit(row), row.getLong("set_id"),
				row.getString("set_name"), row.getInt("year"), "PUBLISHED".equals(row.getString("status")),
				decision(row), standing(row), totals(row), row.getBoolean("illustrative"));
	}

	private static Decision decision(ResultSet row) throws SQLException {
		return new Decision(row.getString("decision_no"), row.getObject("decision_date", LocalDate.class),
				row.getString("decision_authority"), row.getString("decision_subject"));
	}

	static Standing standing(ResultSet row) throws SQLException {
		return new Standing(Columns.integer(row, "rank"), Columns.integer(row, "group_size"),
				Columns.integer(row, "previous_rank"), Columns.integer(row, "previous_group_size"));
	}

	private static Totals totals(ResultSet row) throws SQLException {
		return new Totals(Columns.points(row, "total_max"), Columns.points(row, "total_self"),
				Columns.points(row, "total_final"), Columns.points(row, "total_gap"),
				Columns.percent(row, "index_percent"), Columns.points(row, "appraisal_cut"),
				Columns.points(row, "bonus_score"), Columns.points(row, "penalty_score"));
	}

	/** Whether any score is known. */
	public boolean hasScores() {
		return this.totals.finalScore() != null || this.totals.self() != null;
	}

}
