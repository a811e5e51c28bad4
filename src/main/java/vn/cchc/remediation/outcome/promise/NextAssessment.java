package vn.cchc.remediation.outcome.promise;

import org.jspecify.annotations.Nullable;

/**
 * An issued plan with the published assessment of the year after.
 *
 * @param planId the plan
 * @param unitId its unit
 * @param versionNo its last issued version
 * @param earlierId the assessment it rests on, null when on none
 * @param earlierSetId the set of its criteria, null when it names none
 * @param year the year whose scores show what came of it
 * @param assessmentId the published assessment of that year, null while there is none
 * @param scoredUnitId whose assessment it is: the plan's unit, or the one that took its
 * place
 * @param setId its set
 * @param mappingVersion state of the mapping between the two sets, null without one
 */
record NextAssessment(long planId, long unitId, int versionNo, @Nullable Long earlierId, @Nullable Long earlierSetId,
		int year, @Nullable Long assessmentId, @Nullable Long scoredUnitId, @Nullable Long setId,
		@Nullable Long mappingVersion) {

	/** Whether another unit was scored that took the place of the plan's. */
	boolean successor() {
		return this.scoredUnitId != null && this.scoredUnitId != this.unitId;
	}

}
