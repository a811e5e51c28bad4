package vn.cchc.remediation.criteria;

/**
 * One edited cell.
 *
 * @param criterionId whose cell
 * @param column which cell
 * @param was the text the user saw before typing
 * @param now the text the user typed
 */
public record CellChange(long criterionId, CriterionColumn column, String was, String now) {
}
