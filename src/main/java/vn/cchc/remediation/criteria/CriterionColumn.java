package vn.cchc.remediation.criteria;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/** What can be edited of a criterion in the grid, one cell each. */
public enum CriterionColumn {

	/** The number; a new one moves the criterion with everything below it. */
	CODE,

	/** The criterion above, where the code does not say it ({@link CriterionPlace}). */
	PLACE,

	/** What is scored. */
	NAME,

	/** Maximum in points, empty while unknown. */
	MAX_SCORE,

	/** How it is scored. */
	METHOD,

	/** "true" for a domain that measures impact. */
	IMPACT,

	/** Documents that prove the score. */
	EVIDENCE_REQUIRED,

	/** How points are given. */
	GUIDANCE;

	/** The text that stands in the cell. */
	public String read(Criterion criterion) {
		return switch (this) {
			case CODE -> criterion.code().value();
			case PLACE -> criterion.place().typed();
			case NAME -> criterion.name();
			case MAX_SCORE -> typed(criterion.maxScore());
			case METHOD -> (criterion.method() != null) ? criterion.method().name() : "";
			case IMPACT -> Boolean.toString(criterion.impact());
			case EVIDENCE_REQUIRED -> Objects.requireNonNullElse(criterion.evidenceRequired(), "");
			case GUIDANCE -> Objects.requireNonNullElse(criterion.guidance(), "");
		};
	}

	private static String typed(@Nullable Points points) {
		return (points != null) ? points.typed() : "";
	}

}
