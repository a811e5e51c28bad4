package vn.cchc.remediation.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.EntryResult.Outcome;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.web.VietnameseFormat;

/**
 * What became of changes that the page's script sent, and every figure that may have
 * changed with them.
 *
 * @param cells one outcome per change
 * @param figures text by the name of the place in the page
 * @param findings the reconciliation anew
 * @param warnings how many of the findings are contradictions
 */
record CellsAnswer(List<CellState> cells, Map<String, String> figures, List<Found> findings, long warnings) {

	static CellsAnswer of(EntryResult result, Reconciliation reconciliation, SheetWords words) {
		List<CellState> cells = result.cells()
			.stream()
			.map((outcome) -> CellState.of(outcome, words.refused(code(result, outcome), outcome)))
			.toList();
		List<Found> findings = reconciliation.findings()
			.stream()
			.map((finding) -> new Found(finding.severity().name(), words.finding(finding), "#" + finding.anchor()))
			.toList();
		return new CellsAnswer(cells, figures(result.sheet(), words), findings, reconciliation.warnings());
	}

	private static String code(EntryResult result, Outcome outcome) {
		return result.sheet()
			.rows()
			.stream()
			.map(ScoreSheet.Node::criterion)
			.filter((criterion) -> criterion.id() == outcome.change().criterionId())
			.map(SheetCriterion::code)
			.findFirst()
			.orElse("?");
	}

	private static Map<String, String> figures(ScoreSheet sheet, SheetWords words) {
		Map<String, String> figures = new LinkedHashMap<>();
		put(figures, "total", sheet.total());
		put(figures, "process", sheet.process());
		put(figures, "impact", sheet.impact());
		for (ScoreSheet.Node node : sheet.rows()) {
			put(figures, "row-" + node.criterion().id(), node.figures());
			for (ScoreColumn column : ScoreColumn.values()) {
				figures.put("sum-" + node.criterion().id() + "-" + column, words.sum(node.childrenSum(column)));
			}
		}
		return figures;
	}

	private static void put(Map<String, String> figures, String name, Figures values) {
		VietnameseFormat format = new VietnameseFormat();
		Percent index = values.index();
		figures.put(name + "-max", format.points(values.max()));
		figures.put(name + "-self", format.points(values.self()));
		figures.put(name + "-final", format.points(values.finalScore()));
		figures.put(name + "-lost", format.lost(values.lost()));
		figures.put(name + "-index", format.percent(index));
		figures.put(name + "-cut", format.points(values.cut()));
	}

	/**
	 * One cell after the change.
	 *
	 * @param criterionId the row
	 * @param field the column
	 * @param state saved, invalid or conflict
	 * @param stored what is stored now, as the cell prints it
	 * @param message why it was not saved, empty when it was
	 */
	record CellState(long criterionId, CellField field, EntryResult.State state, String stored, String message) {

		static CellState of(Outcome outcome, String message) {
			return new CellState(outcome.change().criterionId(), outcome.change().field(), outcome.state(),
					outcome.stored(), message);
		}

	}

	/** A finding as text with the address of its cell. */
	record Found(String severity, String text, String href) {
	}

}
