package vn.cchc.remediation.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * What the deciding authority published about an assessment as a whole.
 *
 * @param decisionNo number and symbol, for example {@code 975/QĐ-UBND}
 * @param decisionDate date of the decision
 * @param decisionAuthority who decided, for example "UBND huyện Thanh Hà"
 * @param decisionSubject what the decision is about
 * @param rank place among the units scored with the same set
 * @param groupSize how many units were ranked
 * @param previousRank place a year before
 * @param previousGroupSize how many units were ranked a year before
 * @param bonus points added to the total, zero where there are none
 * @param penalty points taken from the total, zero where there are none
 * @param note anything else
 */
public record AssessmentHeader(@Nullable String decisionNo, @Nullable LocalDate decisionDate,
		@Nullable String decisionAuthority, @Nullable String decisionSubject, @Nullable Integer rank,
		@Nullable Integer groupSize, @Nullable Integer previousRank, @Nullable Integer previousGroupSize, Points bonus,
		Points penalty, @Nullable String note) {

	/** A header that says nothing yet. */
	public static final AssessmentHeader EMPTY = new AssessmentHeader(null, null, null, null, null, null, null, null,
			Points.ZERO, Points.ZERO, null);

	/**
	 * Places gained against the year before; negative when places were lost.
	 * @return null unless both ranks are known
	 */
	public @Nullable Integer placesGained() {
		return (this.rank != null && this.previousRank != null) ? this.previousRank - this.rank : null;
	}

	/**
	 * Whether the two ranks are of groups of one size; a rank change says little
	 * otherwise.
	 */
	public boolean comparableRanks() {
		return this.groupSize == null || this.previousGroupSize == null
				|| this.groupSize.equals(this.previousGroupSize);
	}

}
