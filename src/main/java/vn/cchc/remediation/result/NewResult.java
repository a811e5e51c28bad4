package vn.cchc.remediation.result;

import org.jspecify.annotations.Nullable;

/**
 * What a result report begins with.
 *
 * @param unitId the unit
 * @param reportYear the year it tells about
 * @param scoredYear the year whose lost points were answered, null when none were
 * @param planId the plan whose results it tells, null when there was none
 * @param assessmentId the assessment its figures come from, null when from none
 * @param illustrative invented for demonstration
 */
record NewResult(long unitId, int reportYear, @Nullable Integer scoredYear, @Nullable Long planId,
		@Nullable Long assessmentId, boolean illustrative) {
}
