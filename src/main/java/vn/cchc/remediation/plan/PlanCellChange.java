package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;

/**
 * A change of one cell.
 *
 * @param cell which cell
 * @param was the text the cell had when the user began; null to overwrite whatever is
 * there
 * @param now the text typed; empty clears the cell
 */
public record PlanCellChange(PlanCell cell, @Nullable String was, String now) {

	/** A change that overwrites whatever is there. */
	public static PlanCellChange set(PlanField field, long partId, String now) {
		return new PlanCellChange(new PlanCell(field, partId), null, now);
	}

}
