package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What became of changes that were made together.
 *
 * @param cells one outcome per change, in the order of the changes
 * @param look the plan afterwards
 * @param texts what every cell that is typed into has afterwards
 * @param before what the cells had that were to change, or that could change along
 */
public record PlanEditResult(List<Outcome> cells, PlanLook look, Map<PlanCell, String> texts,
		Map<PlanCell, String> before) {

	/** What the plan says afterwards. */
	public PlanContent content() {
		return this.look.content();
	}

	public boolean allSaved() {
		return this.cells.stream().allMatch((cell) -> cell.state() == State.SAVED);
	}

	/**
	 * What became of one change.
	 *
	 * @param change the change
	 * @param state whether it was saved
	 * @param stored the text the cell has now
	 * @param problem why the text was refused, when it was
	 */
	public record Outcome(PlanCellChange change, State state, String stored, @Nullable InvalidPlanCell problem) {
	}

	/** Whether a change was saved. */
	public enum State {

		/** The cell has the typed text. */
		SAVED,

		/** The cell cannot take the text; it keeps what it has. */
		INVALID,

		/**
		 * Somebody else changed the cell meanwhile; it keeps that until the user chooses.
		 */
		CONFLICT

	}

}
