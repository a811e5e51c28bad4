package vn.cchc.remediation.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * The figures entered at one criterion of one assessment, before anything is derived.
 *
 * @param self self score in points
 * @param appraised1 first appraisal
 * @param appraised2 second appraisal
 * @param survey survey score
 * @param applicable false takes the criterion and all below it out of the maximum
 * @param deducted published as having lost points, without a figure (S1 1.5)
 */
public record Entry(@Nullable Points self, @Nullable Points appraised1, @Nullable Points appraised2,
		@Nullable Points survey, boolean applicable, boolean deducted) {

	private static final List<ScoreColumn> SURVEY_FIRST = List.of(ScoreColumn.SURVEY, ScoreColumn.APPRAISED_2,
			ScoreColumn.APPRAISED_1);

	private static final List<ScoreColumn> APPRAISAL_FIRST = List.of(ScoreColumn.APPRAISED_2, ScoreColumn.APPRAISED_1,
			ScoreColumn.SURVEY);

	/** Nothing entered, applicable. */
	public static final Entry NONE = new Entry(null, null, null, null, true, false);

	/** An applicable criterion with a self score and a first appraisal. */
	public static Entry appraised(@Nullable String self, @Nullable String appraised) {
		return new Entry(points(self), points(appraised), null, null, true, false);
	}

	/** The figure in one column, null when none was entered. */
	public @Nullable Points get(ScoreColumn column) {
		return switch (column) {
			case SELF -> this.self;
			case APPRAISED_1 -> this.appraised1;
			case APPRAISED_2 -> this.appraised2;
			case SURVEY -> this.survey;
		};
	}

	/**
	 * The score that counts: for a survey criterion survey, second, first; otherwise
	 * second, first, survey (docs/architecture.md, "How figures are derived").
	 * @return null while nothing but a self score was entered
	 */
	public @Nullable Points finalScore(boolean surveyCriterion) {
		ScoreColumn column = finalColumn(surveyCriterion);
		return (column != null) ? get(column) : null;
	}

	/** The column that {@link #finalScore} is taken from, null while there is none. */
	public @Nullable ScoreColumn finalColumn(boolean surveyCriterion) {
		return (surveyCriterion ? SURVEY_FIRST : APPRAISAL_FIRST).stream()
			.filter((column) -> get(column) != null)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Points points(@Nullable String value) {
		return (value != null) ? Points.parse(value) : null;
	}

}
