package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A criterion of one assessment that lost points.
 *
 * @param lost null when it was published as deducted without a figure (S1 1.5)
 * @param reason why points were lost, where it is known
 */
record LostCriterion(long criterionId, String code, String name, @Nullable Points max, @Nullable Points self,
		@Nullable Points finalScore, @Nullable Points lost, @Nullable String reason) {
}
