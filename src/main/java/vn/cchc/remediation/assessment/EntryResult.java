package vn.cchc.remediation.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of the changes that were entered together.
 *
 * @param cells one outcome per change, in the order of the changes
 * @param sheet the figures afterwards
 */
public record EntryResult(List<Outcome> cells, ScoreSheet sheet) {

	public boolean allSaved() {
		return this.cells.stream().allMatch((cell) -> cell.state() == State.SAVED);
	}

	/**
	 * What became of one change.
	 *
	 * @param change the change
	 * @param state whether it was saved
	 * @param stored the text the cell has now
	 * @param reason why the text was refused, when it was
	 */
	public record Outcome(CellChange change, State state, String stored, InvalidCell.@Nullable Reason reason) {
	}

	/** Whether a change was saved. */
	public enum State {

		/** The cell has the typed value. */
		SAVED,

		/** The cell cannot take the text; it keeps its value. */
		INVALID,

		/**
		 * Somebody else changed the cell meanwhile; it keeps its value until the user
		 * chooses.
		 */
		CONFLICT

	}

}
