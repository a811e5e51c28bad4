package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A section to add to a plan.
 *
 * @param criterionId the domain in the criteria set, null when the plan rests on none
 * @param code number of the domain as published, null when it has none
 * @param title name of the domain
 * @param result how the domain was assessed, in words (S5); null when figures say it
 * @param max maximum in points, null while unknown
 * @param self self score, null while unknown
 * @param finalScore score that counts, null while unknown
 */
public record NewSection(@Nullable Long criterionId, @Nullable String code, String title, @Nullable String result,
		@Nullable Points max, @Nullable Points self, @Nullable Points finalScore) {

	/** A section without figures. */
	public static NewSection titled(@Nullable String code, String title) {
		return new NewSection(null, code, title, null, null, null, null);
	}

	/**
	 * A section of which only the number is known. Its title stands in the document, so
	 * it is Vietnamese in every language of the pages.
	 */
	public static NewSection numbered(String code) {
		return titled(code, "Lĩnh vực " + code);
	}

}
