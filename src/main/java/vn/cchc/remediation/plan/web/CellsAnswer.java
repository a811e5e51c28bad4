package vn.cchc.remediation.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanEditResult;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.plan.PlanField;

/**
 * What became of changes that the page's script sent, and what may have changed with
 * them.
 *
 * @param cells one outcome per change
 * @param texts what cells that may have changed along had before and have now
 * @param figures text by the name of the place in the page
 * @param covered per criterion to win back points for, what is said about its tasks
 */
record CellsAnswer(List<CellState> cells, Map<String, Besides> texts, Map<String, String> figures,
		List<Covered> covered) {

	/**
	 * The answer.
	 * @param coverage how far the tasks answer the lost points now
	 * @param figures the figures of the page now
	 */
	static CellsAnswer of(PlanEditResult result, Coverage coverage, Map<String, String> figures, CellWords words) {
		int year = result.content().planYear();
		return new CellsAnswer(result.cells().stream().map((outcome) -> CellState.of(outcome, year, words)).toList(),
				besides(result), figures,
				coverage.lost()
					.stream()
					.map((lost) -> new Covered(lost.entry().id(), lost.covered(), lost.text(words)))
					.toList());
	}

	private static Map<String, Besides> besides(PlanEditResult result) {
		Map<String, Besides> texts = new LinkedHashMap<>();
		Stream
			.concat(result.cells()
				.stream()
				.map((outcome) -> outcome.change().cell())
				.filter((cell) -> cell.field().part() == PlanField.Part.TASK)
				.flatMap((cell) -> Stream.of(PlanField.TASK_CRITERIA, PlanField.TASK_POINTS)
					.map((field) -> new PlanCell(field, cell.partId()))), result.before().keySet().stream())
			.filter(result.texts()::containsKey)
			.forEach((cell) -> texts.put(cell.address(), Besides.of(cell, result)));
		return texts;
	}

	/**
	 * A cell that may have changed along.
	 *
	 * @param was its text before the change
	 * @param now its text since
	 */
	record Besides(String was, String now) {

		private static Besides of(PlanCell cell, PlanEditResult result) {
			String now = result.texts().getOrDefault(cell, "");
			return new Besides(result.before().getOrDefault(cell, now), now);
		}

	}

	/**
	 * One cell after the change.
	 *
	 * @param cell its address
	 * @param state saved, invalid or conflict
	 * @param stored what it has now
	 * @param message why it was not saved
	 * @param note what was understood of it
	 */
	record CellState(String cell, PlanEditResult.State state, String stored, @Nullable String message, String note) {

		static CellState of(Outcome outcome, int planYear, CellWords words) {
			PlanCell cell = outcome.change().cell();
			return new CellState(cell.address(), outcome.state(), outcome.stored(), words.refusal(outcome),
					words.understood(cell.field(), outcome.stored(), planYear));
		}

	}

	/** What is said about the tasks of a criterion. */
	record Covered(long entry, boolean covered, String text) {
	}

}
