package vn.cchc.remediation.criteria.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.criteria.CellOutcome;
import vn.cchc.remediation.criteria.CriteriaTree;
import vn.cchc.remediation.criteria.CriterionColumn;

/**
 * A criterion with its cells as the set's page shows them.
 *
 * @param node the criterion in its tree
 * @param failed the cells that could not be saved, by column
 */
record CriterionRow(CriteriaTree.Node node, Map<CriterionColumn, CellOutcome> failed) {

	/** The rows of a tree, with what became of the cells that were just sent. */
	static List<CriterionRow> of(CriteriaTree tree, List<CellOutcome> outcomes) {
		Map<Long, Map<CriterionColumn, CellOutcome>> failed = new HashMap<>();
		for (CellOutcome outcome : outcomes) {
			if (!outcome.saved()) {
				failed.computeIfAbsent(outcome.change().criterionId(), (id) -> new HashMap<>())
					.put(outcome.change().column(), outcome);
			}
		}
		return tree.nodes()
			.stream()
			.map((node) -> new CriterionRow(node, failed.getOrDefault(node.id(), Map.of())))
			.toList();
	}

	/** The text in the cell: what was typed and not saved, otherwise what is stored. */
	public String now(CriterionColumn column) {
		CellOutcome outcome = outcome(column);
		return (outcome != null) ? outcome.change().now() : was(column);
	}

	/** The stored text. */
	public String was(CriterionColumn column) {
		return column.read(this.node.criterion());
	}

	/** What became of the cell; null when nothing went wrong. */
	public @Nullable CellOutcome outcome(CriterionColumn column) {
		return this.failed.get(column);
	}

	/** The column by its name; templates may not name the type. */
	public CriterionColumn column(String name) {
		return CriterionColumn.valueOf(name);
	}

	/** Name of a cell in the form. */
	public String key(CriterionColumn column) {
		return this.node.id() + "." + column.name();
	}

}
