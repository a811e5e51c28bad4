package vn.cchc.remediation.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A change of one cell.
 *
 * @param criterionId the row
 * @param field the column
 * @param was the text that the cell had when the user began; null to overwrite whatever
 * is there
 * @param now the text typed; empty clears the cell
 */
public record CellChange(long criterionId, CellField field, @Nullable String was, String now) {

	/** A change that overwrites whatever is there. */
	public static CellChange set(long criterionId, CellField field, String now) {
		return new CellChange(criterionId, field, null, now);
	}

}
