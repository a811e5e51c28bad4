package vn.cchc.remediation.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something in an assessment that does not fit together.
 *
 * @param kind what it is; its message is {@code assessment.finding.<kind>}
 * @param criterion the criterion to look at, null for the header
 * @param field the cell to look at, null for the header or a whole row
 * @param figures the figures that the message names after the criterion, as printed
 */
public record Finding(Kind kind, @Nullable SheetCriterion criterion, @Nullable CellField field, List<String> figures) {

	public Severity severity() {
		return this.kind.severity;
	}

	/** Address of the cell within the sheet's page. */
	public String anchor() {
		if (this.criterion == null) {
			return "header";
		}
		long id = this.criterion.id();
		return (this.field != null) ? "cell-" + id + "-" + this.field : "row-" + id;
	}

	/** How much it matters; nothing blocks. */
	public enum Severity {

		/** Figures contradict each other. */
		WARNING,

		/** Worth knowing. */
		HINT

	}

	/** What is looked for. */
	public enum Kind {

		/** The entered self score is not the sum of the criteria below. */
		SELF_SUM_DIFFERS(Severity.WARNING),

		/** The entered final score is not the sum of the criteria below. */
		FINAL_SUM_DIFFERS(Severity.WARNING),

		/** More points were lost than the listed criteria explain (S1 domain 5). */
		LOSS_UNEXPLAINED(Severity.WARNING),

		/** The listed criteria lost more than the criterion above. */
		LISTED_LOSS_TOO_LARGE(Severity.WARNING),

		/** A score is above its maximum. */
		ABOVE_MAXIMUM(Severity.WARNING),

		/** The maximum is unknown (S1 domain 1). */
		MAXIMUM_UNKNOWN(Severity.WARNING),

		/** Points were deducted, but how many is not known (S1 1.5). */
		DEDUCTED_WITHOUT_FIGURE(Severity.HINT),

		/** The appraiser gave less than the unit gave itself. */
		APPRAISED_LOWER(Severity.HINT),

		/** The appraiser gave more than the unit gave itself. */
		APPRAISED_HIGHER(Severity.HINT),

		/** A survey criterion has a self score. */
		SURVEY_SELF_SCORED(Severity.HINT),

		/** The rank is above the size of the group. */
		RANK_ABOVE_GROUP(Severity.WARNING),

		/** The total is above the maximum or below zero. */
		TOTAL_OUT_OF_RANGE(Severity.WARNING),

		/** Scores are still missing, so that the total has no index. */
		INCOMPLETE(Severity.HINT);

		private final Severity severity;

		Kind(Severity severity) {
			this.severity = severity;
		}

	}

}
