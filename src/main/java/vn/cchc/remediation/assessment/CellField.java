package vn.cchc.remediation.assessment;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A cell of the score sheet that can be typed into. A cell's text is the same in the
 * page, in a saved draft and in {@link CellChange}: points and ranks as typed, with a
 * comma; {@code true} or {@code false}; or words.
 */
public enum CellField {

	SELF(points((score) -> score.selfScore, (score, value) -> score.selfScore = value)),

	APPRAISED_1(points((score) -> score.appraisedScore1, (score, value) -> score.appraisedScore1 = value)),

	APPRAISED_2(points((score) -> score.appraisedScore2, (score, value) -> score.appraisedScore2 = value)),

	SURVEY(points((score) -> score.surveyScore, (score, value) -> score.surveyScore = value)),

	APPLICABLE(flag((score) -> score.applicable, (score, value) -> score.applicable = value)),

	/** Published as having lost points, without a figure. */
	DEDUCTED(flag((score) -> score.deducted, (score, value) -> score.deducted = value)),

	REASON(words((score) -> score.deductionReason, (score, value) -> score.deductionReason = value)),

	CAUSE(words((score) -> score.cause, (score, value) -> score.cause = value)),

	NOTE(words((score) -> score.note, (score, value) -> score.note = value)),

	/** Rank of a domain as published (S5). */
	PUBLISHED_RANK(new Cell<Integer>(CellText::rank, String::valueOf, (score) -> score.publishedRank,
			(score, value) -> score.publishedRank = value)),

	/**
	 * Change of a domain's index in percentage points as published (S5); may be negative.
	 */
	INDEX_CHANGE(new Cell<Points>(CellText::change, Points::typed, (score) -> score.publishedIndexChange,
			(score, value) -> score.publishedIndexChange = value));

	private final Cell<?> cell;

	CellField(Cell<?> cell) {
		this.cell = cell;
	}

	/** The cell's text, empty when nothing is entered. */
	public String read(CriterionScore score) {
		return this.cell.text(score);
	}

	/**
	 * Brings typed text into the form in which the cell shows it ({@code 15.50} becomes
	 * {@code 15,5}).
	 * @throws InvalidCell when the cell cannot take it
	 */
	public String canonical(String typed) {
		return this.cell.canonical(typed);
	}

	/**
	 * Enters typed text.
	 * @throws InvalidCell when the cell cannot take it
	 */
	void write(CriterionScore score, String typed) {
		this.cell.write(score, typed);
	}

	/** The text of the cell while nothing has been entered. */
	public String blank() {
		return (this == APPLICABLE) ? "true" : (this == DEDUCTED) ? "false" : "";
	}

	/** What a form says by leaving the cell out: an unchecked box. */
	String unchecked() {
		return (this == APPLICABLE || this == DEDUCTED) ? "false" : "";
	}

	/** The cell of a score column. */
	public static CellField of(ScoreColumn column) {
		return valueOf(column.name());
	}

	/** Whether the cell holds a score in points. */
	public boolean score() {
		return ordinal() <= SURVEY.ordinal();
	}

	private static Cell<Points> points(Function<CriterionScore, @Nullable Points> get,
			BiConsumer<CriterionScore, @Nullable Points> set) {
		return new Cell<>(CellText::points, Points::typed, get, set);
	}

	private static Cell<String> words(Function<CriterionScore, @Nullable String> get,
			BiConsumer<CriterionScore, @Nullable String> set) {
		return new Cell<>(CellText::words, (text) -> text, get, set);
	}

	private static Cell<Boolean> flag(Function<CriterionScore, Boolean> get, BiConsumer<CriterionScore, Boolean> set) {
		return new Cell<>(CellText::flag, String::valueOf, get::apply,
				(score, value) -> set.accept(score, Boolean.TRUE.equals(value)));
	}

	private record Cell<T>(Function<String, @Nullable T> parse, Function<T, String> print,
			Function<CriterionScore, @Nullable T> get, BiConsumer<CriterionScore, @Nullable T> set) {

		String text(CriterionScore score) {
			return printed(this.get.apply(score));
		}

		String canonical(String typed) {
			return printed(this.parse.apply(typed));
		}

		void write(CriterionScore score, String typed) {
			this.set.accept(score, this.parse.apply(typed));
		}

		private String printed(@Nullable T value) {
			return (value != null) ? this.print.apply(value) : "";
		}

	}

}
