package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * Figures over every unit that an authority reviews, whatever page of them is shown.
 *
 * @param units how many units
 * @param scored how many have an assessment
 * @param drafts how many of these are drafts
 * @param indexed how many have an index; means, least and greatest are over these
 * @param meanGap mean of the missing points
 * @param meanCut mean of self minus final
 */
record AuthoritySummary(long units, long scored, long drafts, long indexed, @Nullable Percent meanIndex,
		@Nullable Percent minIndex, @Nullable Percent maxIndex, @Nullable Points meanGap, @Nullable Points meanCut) {
}
