package vn.cchc.remediation.outcome.promise;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * What a criterion got in the year after.
 *
 * @param finalScore the score that counts, null while unknown
 * @param lost points lost, null while unknown or not applicable
 * @param deducted published as having lost points without a figure
 */
record LaterScore(@Nullable Points finalScore, @Nullable Points lost, boolean deducted) {

	/** The maximum, null while unknown. */
	@Nullable Points max() {
		return (this.finalScore != null && this.lost != null) ? this.finalScore.plus(this.lost) : null;
	}

}
