package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A criterion to add to a section of a plan.
 *
 * @param criterionId the criterion in the set, null when the plan rests on none
 * @param code code as published, {@code 3.12.1}; unique in the plan
 * @param name name as published
 * @param purpose whether lost points are to be won back or the maximum is to be kept
 * @param max maximum in points, null while unknown
 * @param self self score, null while unknown
 * @param finalScore score that counts, null while unknown
 * @param reason why points were lost, as published
 * @param cause what lies behind it, as the unit sees it
 * @param repeated whether the criterion lost points the year before as well
 */
public record NewEntry(@Nullable Long criterionId, String code, String name, TaskPurpose purpose, @Nullable Points max,
		@Nullable Points self, @Nullable Points finalScore, @Nullable String reason, @Nullable String cause,
		boolean repeated) {

	/** A criterion without figures. */
	public static NewEntry named(String code, String name) {
		return new NewEntry(null, code, name, TaskPurpose.FIX, null, null, null, null, null, false);
	}

	/** The same with its code written in another way. */
	NewEntry coded(String other) {
		return new NewEntry(this.criterionId, other, this.name, this.purpose, this.max, this.self, this.finalScore,
				this.reason, this.cause, this.repeated);
	}

}
