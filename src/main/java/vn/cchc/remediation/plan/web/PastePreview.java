package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import vn.cchc.remediation.plan.PlanEditor.PastedTask;

/**
 * What would become of a pasted table.
 *
 * @param columns what its columns become
 * @param rows its rows
 * @param mark tells this preview from one of another text or choice
 */
record PastePreview(PasteColumns columns, List<PlanPaste.Row> rows, String mark) {

	/** The cell that two columns are to be; empty for none. */
	public Optional<PasteColumn> twice() {
		return this.columns.twice();
	}

	/** How many rows cannot be used as they are. */
	public long bad() {
		return this.rows.stream().filter((row) -> row.task() == null).count();
	}

	/** Whether it can be added. */
	public boolean good() {
		return !this.rows.isEmpty() && bad() == 0 && twice().isEmpty();
	}

	/** The cells that are filled, in the order in which they are shown. */
	public List<PasteColumn> shown() {
		return List.of(PasteColumn.values())
			.stream()
			.filter((column) -> column != PasteColumn.CRITERIA && this.columns.place(column) >= 0)
			.toList();
	}

	/** The tasks to add; only of a good one. */
	List<PastedTask> tasks() {
		return this.rows.stream().map((row) -> Objects.requireNonNull(row.task())).toList();
	}

}
