package vn.cchc.remediation.criteria;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/**
 * Where a criterion stands in the tree. Codes usually say it, but published documents
 * number siblings 4.2 and 4.2.2, and name sub-criteria without what is above them (S1,
 * S2).
 *
 * @param top whether it stands at the top although its code has several segments
 * @param above code of the criterion it stands directly below; null when the place is the
 * top or follows from the code
 */
public record CriterionPlace(boolean top, @Nullable CriterionCode above) {

	/** Below the nearest criterion that the code begins with. */
	public static final CriterionPlace BY_CODE = new CriterionPlace(false, null);

	/** At the top of the tree. */
	public static final CriterionPlace TOP = new CriterionPlace(true, null);

	/** As people type the top. */
	private static final String TOP_TEXT = "–";

	private static final Set<String> TOP_TEXTS = Set.of(TOP_TEXT, "-", "—");

	/** Directly below the criterion with this code, whatever stands between the two. */
	public static CriterionPlace below(CriterionCode above) {
		return new CriterionPlace(false, above);
	}

	/**
	 * Reads a place: nothing when the code says it, a dash for the top, otherwise the
	 * code of the criterion above.
	 * @throws CriteriaProblem when the text is no code
	 */
	public static CriterionPlace parse(@Nullable String text) {
		String typed = Texts.normalize((text != null) ? text : "");
		if (typed.isEmpty()) {
			return BY_CODE;
		}
		return TOP_TEXTS.contains(typed) ? TOP : below(CriterionTexts.code(typed));
	}

	/** As {@link #parse} reads it. */
	public String typed() {
		if (this.top) {
			return TOP_TEXT;
		}
		return (this.above != null) ? this.above.value() : "";
	}

}
