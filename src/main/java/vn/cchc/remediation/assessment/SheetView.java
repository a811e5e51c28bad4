package vn.cchc.remediation.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * What the page of an assessment shows.
 *
 * @param look the assessment and its figures
 * @param unitTitle name of the unit
 * @param rows the rows that pass the filter, in the order of the codes
 * @param findings what does not fit together
 * @param warnings how many of the findings are contradictions
 * @param refusals what could not be saved of a form that was sent
 * @param mayEnter whether cells can be typed into
 * @param mayAppraise whether it may be published and withdrawn
 * @param second whether the second appraisal is shown
 * @param show the filter in the address
 */
record SheetView(AssessmentLook look, String unitTitle, List<Row> rows, List<Finding> findings, long warnings,
		List<Refusal> refusals, boolean mayEnter, boolean mayAppraise, boolean second, SheetFilter show) {

	public Assessment assessment() {
		return this.look.assessment();
	}

	public ScoreSheet sheet() {
		return this.look.sheet();
	}

	public long id() {
		return this.look.assessment().id();
	}

	/** Whether changes concern scores that have been announced. */
	public boolean published() {
		return assessment().published();
	}

	/** Whether a rank or a change was published for a domain. */
	public boolean domainsPublished() {
		return this.look.scores()
			.values()
			.stream()
			.anyMatch((score) -> score.publishedRank() != null || score.publishedIndexChange() != null);
	}

	/** The filters a page can be looked at with. */
	public SheetFilter[] filters() {
		return SheetFilter.values();
	}

	/**
	 * One row of the sheet.
	 *
	 * @param node the criterion with its figures
	 * @param cells the cells by field
	 */
	record Row(ScoreSheet.Node node, Map<CellField, Cell> cells) {

		public SheetCriterion criterion() {
			return this.node.criterion();
		}

		public Cell cell(String field) {
			return this.cells.getOrDefault(CellField.valueOf(field), Cell.EMPTY);
		}

		/** The points of a score column: those entered, else the sum of those below. */
		@Nullable Points points(ScoreColumn column) {
			Points entered = this.node.entry().get(column);
			return (entered != null) ? entered : this.node.childrenSum(column);
		}

		/**
		 * The cell as it is read: the sum of those below where nothing was entered.
		 */
		public String read(String field) {
			CellField cell = CellField.valueOf(field);
			Points points = cell.score() ? points(ScoreColumn.valueOf(field)) : null;
			return (points != null) ? points.printed() : cell(field).value();
		}

		/** The sum of the values below in a score column, null where there is none. */
		public @Nullable Points sum(String column) {
			return this.node.childrenSum(ScoreColumn.valueOf(column));
		}

		/** Whether it can be said that points were lost here without a figure. */
		public boolean deductible() {
			return !criterion().domain()
					&& (this.node.lost() == null || this.node.entry().deducted() || cell("DEDUCTED").message() != null);
		}

		/** Whether something typed into the row could not be saved. */
		boolean refused() {
			return this.cells.values().stream().anyMatch((cell) -> cell.message() != null);
		}

	}

	/**
	 * Something that was typed and could not be saved.
	 *
	 * @param href the cell
	 * @param message why
	 */
	record Refusal(String href, String message) {
	}

	/**
	 * One cell.
	 *
	 * @param value what stands in it, or was typed and could not be saved
	 * @param was what is stored
	 * @param state what became of what was typed, null when nothing was
	 * @param message why it was not saved
	 */
	record Cell(String value, String was, EntryResult.@Nullable State state, @Nullable String message) {

		static final Cell EMPTY = new Cell("", "", null, null);

		public boolean checked() {
			return "true".equals(this.value);
		}

		public boolean conflict() {
			return this.state == EntryResult.State.CONFLICT;
		}

		/** The class of its table cell. */
		public String css() {
			return (this.state != null && this.state != EntryResult.State.SAVED)
					? "cell-" + this.state.name().toLowerCase(Locale.ROOT) : "";
		}

	}

}
