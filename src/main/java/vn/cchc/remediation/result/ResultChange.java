package vn.cchc.remediation.result;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PlanEditResult.State;

/**
 * A change of one cell.
 *
 * @param cell which cell
 * @param was the text the cell had when the user began; null to overwrite whatever is
 * there
 * @param now the text typed; empty clears the cell
 */
public record ResultChange(ResultCell cell, @Nullable String was, String now) {

	/**
	 * What became of a change.
	 *
	 * @param change the change
	 * @param state whether it was saved
	 * @param stored the text the cell has now
	 * @param problem why the text was refused, when it was
	 */
	public record Outcome(ResultChange change, State state, String stored, @Nullable InvalidPlanCell problem) {
	}

}
