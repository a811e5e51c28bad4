package vn.cchc.remediation.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * A domain of an assessment with the stored figures, and the criteria directly below it
 * that lost points.
 *
 * @param impact whether the domain measures impact and is summed apart
 * @param gap the missing points, null while a part of the domain is unknown
 * @param cut how far the appraiser cut, over the criteria where self and final score are
 * known: a survey has no self score
 * @param publishedRank the rank of the domain, where one was published
 * @param publishedChange change of the domain's index against the year before in
 * percentage points, as published
 * @param parts the criteria directly below that lost points
 */
record DomainLine(long criterionId, String code, String name, boolean impact, @Nullable Points max,
		@Nullable Points self, @Nullable Points finalScore, @Nullable Points gap, @Nullable Points cut,
		@Nullable Integer publishedRank, @Nullable Points publishedChange, List<Part> parts) {

	/** Whether there is anything to draw. */
	boolean hasFigures() {
		return this.max != null || this.self != null || this.finalScore != null;
	}

	/**
	 * Final score in per cent of the maximum, null while a part of the domain is unknown.
	 */
	public @Nullable Percent index() {
		return (this.gap != null) ? Percent.of(this.finalScore, this.max) : null;
	}

	/** A criterion directly below the domain. */
	record Part(long criterionId, String code, String name, @Nullable Points max, @Nullable Points self,
			@Nullable Points finalScore, @Nullable Points lost, @Nullable Points cut) {

		/** Final score in per cent of the maximum, null while either is unknown. */
		public @Nullable Percent index() {
			return Percent.of(this.finalScore, this.max);
		}

	}

}
