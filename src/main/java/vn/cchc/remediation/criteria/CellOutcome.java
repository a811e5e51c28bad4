package vn.cchc.remediation.criteria;

import org.jspecify.annotations.Nullable;

/**
 * What became of an edited cell.
 *
 * @param change what was asked for
 * @param state whether it was saved
 * @param stored the text that is stored now
 * @param problem why it was not saved; null otherwise, and for a conflict
 */
public record CellOutcome(CellChange change, State state, String stored, @Nullable CriteriaProblem problem) {

	public boolean saved() {
		return this.state == State.SAVED;
	}

	/** How it ended. */
	public enum State {

		/** Stored. */
		SAVED,

		/** Not stored: what was typed cannot be stored. */
		INVALID,

		/** Not stored: somebody else has stored something different meanwhile. */
		CONFLICT

	}

}
