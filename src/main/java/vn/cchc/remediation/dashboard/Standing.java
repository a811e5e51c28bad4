package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A rank within the units that were scored with the same set, and the one of the year
 * before.
 *
 * @param rank one is best; null when none was published
 * @param groupSize how many units were ranked; null when not published
 * @param previousRank the rank of the year before
 * @param previousGroupSize how many were ranked the year before
 */
record Standing(@Nullable Integer rank, @Nullable Integer groupSize, @Nullable Integer previousRank,
		@Nullable Integer previousGroupSize) {

	/**
	 * How many places up (positive) or down, null when unknown or when the two groups are
	 * known to differ in size: then the places cannot be compared.
	 */
	public @Nullable Integer change() {
		if (this.rank == null || this.previousRank == null || regrouped()) {
			return null;
		}
		return this.previousRank - this.rank;
	}

	/** Whether the group is known to have had another size the year before. */
	public boolean regrouped() {
		return this.groupSize != null && this.previousGroupSize != null
				&& !this.groupSize.equals(this.previousGroupSize);
	}

}
