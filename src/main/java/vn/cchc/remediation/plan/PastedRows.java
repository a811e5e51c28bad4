package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.PlanEditor.PastedTask;

/**
 * Brings rows of a spreadsheet into a plan, in their order. A row that waits for words on
 * their criteria is filled; where several wait for the criteria of one task, the others
 * go. A row that is added stands behind the one before it, the first behind the row into
 * which the table was pasted, as long as it is of the same domain.
 */
final class PastedRows {

	private final RemediationPlan plan;

	private final PlanBatch batch;

	private final Runnable flush;

	private @Nullable PlanTask last;

	/**
	 * Rows to come.
	 * @param into the row into which they are pasted, null for none
	 * @param flush writes what was added, so that it has an identity
	 */
	PastedRows(RemediationPlan plan, PlanBatch batch, @Nullable PlanTask into, Runnable flush) {
		this.plan = plan;
		this.batch = batch;
		this.last = into;
		this.flush = flush;
	}

	/**
	 * Brings a row in.
	 * @throws InvalidPlanCell when a cell cannot take its text
	 */
	void add(PastedTask row) {
		PlanSection section = sectionFor(row);
		row.criteria().forEach((entry) -> add(section, entry));
		Set<Long> entries = entries(row);
		List<PlanTask> waiting = this.plan.unwritten(section, entries);
		if (waiting.isEmpty()) {
			this.last = added(section, row);
			return;
		}
		PlanTask task = this.plan.unwritten(entries).orElse(waiting.get(0));
		this.batch.require(
				row.cells().stream().map((cell) -> PlanCellChange.set(cell.field(), task.id(), cell.text())).toList());
		if (entries.size() > 1) {
			this.batch.require(waiting.stream()
				.filter((other) -> other != task)
				.map((other) -> PlanCellChange.set(PlanField.TASK_REMOVED, other.id(), PlanField.SET))
				.toList());
		}
		this.last = task;
	}

	private PlanTask added(PlanSection section, PastedTask row) {
		PlanTask task = this.plan.addTask(section);
		this.flush.run();
		if (this.last != null && this.last.section() == section) {
			this.plan.move(task, section.id() + ":" + (this.plan.placeOf(this.last) + 1));
		}
		row.cells().forEach((cell) -> this.batch.write(new PlanCell(cell.field(), task.id()), cell.text()));
		this.batch.added(PlanField.TASK_REMOVED, task.id());
		return task;
	}

	private void add(PlanSection section, NewEntry wanted) {
		if (present(wanted.code()).findAny().isEmpty()) {
			PlanEntry entry = this.plan.add(section.id(), wanted);
			this.flush.run();
			this.batch.added(PlanField.ENTRY_REMOVED, entry.id());
		}
	}

	private Set<Long> entries(PastedTask row) {
		return row.criteria()
			.stream()
			.flatMap((entry) -> present(entry.code()))
			.map(PlanEntry::id)
			.collect(Collectors.toSet());
	}

	private Stream<PlanEntry> present(String code) {
		return this.plan.entries().filter((entry) -> entry.active() && entry.code().equals(code));
	}

	private PlanSection sectionFor(PastedTask row) {
		return row.criteria()
			.stream()
			.flatMap((entry) -> this.plan.sectionOf(entry.code()).stream())
			.findFirst()
			.or(() -> this.plan.section(row.domain()))
			.orElseGet(() -> added(row.domain()));
	}

	private PlanSection added(NewSection domain) {
		PlanSection section = this.plan.add(domain);
		this.flush.run();
		this.batch.added(PlanField.SECTION_REMOVED, section.id());
		return section;
	}

}
