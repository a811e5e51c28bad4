package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.plan.PlanEditResult.State;

/**
 * Changes that are made together and undone together: each is judged by what stood in its
 * cell before all of them, and what changes along with a cell is remembered with it.
 */
final class PlanBatch {

	private final RemediationPlan plan;

	private final Offices offices;

	private final List<PlanChanges.Made> added = new ArrayList<>();

	private final Map<PlanCell, String> before = new LinkedHashMap<>();

	/** The cells that were written themselves. */
	private final Set<PlanCell> written = new HashSet<>();

	PlanBatch(RemediationPlan plan, Offices offices) {
		this.plan = plan;
		this.offices = offices;
	}

	/**
	 * Changes cells as far as they can be. Points come last: how many of them a cell
	 * takes depends on the criteria, and how many are proposed on the figures of these.
	 * @return what became of them, in their order
	 */
	List<Outcome> apply(List<PlanCellChange> wanted) {
		List<ProposedPoints> proposed = proposed(wanted);
		Map<PlanCellChange, Outcome> outcomes = new IdentityHashMap<>();
		wanted.stream().filter((change) -> !ofPoints(change)).forEach((change) -> outcomes.put(change, one(change)));
		proposed.forEach(ProposedPoints::renew);
		wanted.stream().filter(PlanBatch::ofPoints).forEach((change) -> outcomes.put(change, one(change)));
		return wanted.stream().map((change) -> Objects.requireNonNull(outcomes.get(change))).toList();
	}

	private static boolean ofPoints(PlanCellChange change) {
		return change.cell().field() == PlanField.TASK_POINTS;
	}

	/** What tasks are proposed of the criteria whose figures are about to change. */
	private List<ProposedPoints> proposed(List<PlanCellChange> wanted) {
		Set<Long> entries = wanted.stream()
			.map(PlanCellChange::cell)
			.filter((cell) -> cell.field() == PlanField.ENTRY_MAX || cell.field() == PlanField.ENTRY_FINAL)
			.map(PlanCell::partId)
			.collect(Collectors.toSet());
		return this.plan.entries()
			.filter((entry) -> entries.contains(entry.id()))
			.map((entry) -> new ProposedPoints(this.plan, entry))
			.toList();
	}

	/**
	 * Changes cells, all of them.
	 * @throws InvalidPlanCell when one cannot take its text
	 */
	void require(List<PlanCellChange> wanted) {
		apply(wanted).stream().map(Outcome::problem).filter(Objects::nonNull).findFirst().ifPresent((problem) -> {
			throw problem;
		});
	}

	/** Writes into a part that was added with this batch, and goes with it. */
	void write(PlanCell cell, String text) {
		this.plan.write(cell, text, this.offices);
	}

	private Outcome one(PlanCellChange change) {
		String stored = "";
		try {
			this.plan.requireThere(change.cell());
			remember(change.cell());
			stored = this.plan.read(change.cell());
			if (conflicts(change, stored)) {
				return new Outcome(change, State.CONFLICT, stored, null);
			}
			this.plan.write(change.cell(), change.now(), this.offices);
			return new Outcome(change, State.SAVED, this.plan.read(change.cell()), null);
		}
		catch (InvalidPlanCell ex) {
			return new Outcome(change, State.INVALID, stored, ex);
		}
	}

	/** Who typed what is stored already does not disturb anybody. */
	private boolean conflicts(PlanCellChange change, String stored) {
		String was = change.was();
		return was != null && !Texts.normalize(was).equals(this.before.get(change.cell()))
				&& !Texts.normalize(change.now()).equals(stored);
	}

	/**
	 * Keeps what stands in a cell that is about to change, and in those that follow it.
	 */
	void remember(PlanCell cell) {
		this.written.add(cell);
		Stream.concat(Stream.of(cell), following(cell))
			.forEach((touched) -> this.before.computeIfAbsent(touched, this.plan::read));
	}

	/** Cells whose text may change with that of a cell. */
	private Stream<PlanCell> following(PlanCell cell) {
		return switch (cell.field()) {
			case TASK_CRITERIA, TASK_SOLUTION, TASK_OUTPUT, TASK_LEAD, TASK_DUE ->
				Stream.of(new PlanCell(PlanField.TASK_POINTS, cell.partId()));
			case ENTRY_MAX, ENTRY_FINAL ->
				this.plan.tasksFor(cell.partId()).map((task) -> new PlanCell(PlanField.TASK_POINTS, task.id()));
			case ENTRY_CODE ->
				this.plan.tasksFor(cell.partId()).map((task) -> new PlanCell(PlanField.TASK_CRITERIA, task.id()));
			case ENTRY_REMOVED -> removed(this.plan.entry(cell.partId()));
			case TASK_REMOVED -> parents(this.plan.task(cell.partId()));
			default -> Stream.empty();
		};
	}

	private Stream<PlanCell> parents(PlanTask task) {
		return Stream.concat(Stream.of(new PlanCell(PlanField.SECTION_REMOVED, task.section().id())),
				task.links()
					.stream()
					.map((link) -> this.plan.entry(link.entryId()))
					.flatMap((entry) -> Stream.concat(Stream.of(new PlanCell(PlanField.ENTRY_REMOVED, entry.id())),
							removed(entry))));
	}

	private Stream<PlanCell> removed(PlanEntry entry) {
		return Stream.of(new PlanCell(PlanField.SECTION_REMOVED, entry.section().id()));
	}

	/** Remembers a part that was added: it was not in the plan before. */
	void added(PlanField removed, long partId) {
		this.added.add(new PlanChanges.Made(new PlanCell(removed, partId).address(), PlanField.SET, ""));
	}

	/** Everything that has changed, in an order that can be undone from its end. */
	List<PlanChanges.Made> made() {
		return Stream
			.concat(this.added.stream(),
					this.before.entrySet()
						.stream()
						.filter((was) -> undoable(was.getKey()) && changed(was.getKey()))
						.map((was) -> new PlanChanges.Made(was.getKey().address(), was.getValue(),
								this.plan.read(was.getKey()))))
			.toList();
	}

	/** A code that is taken back changes the codes of tasks again by itself. */
	private boolean undoable(PlanCell cell) {
		return cell.field() != PlanField.TASK_CRITERIA || this.written.contains(cell);
	}

	/** Points belong to their criteria even where they read the same. */
	private boolean changed(PlanCell cell) {
		return differs(cell) || (cell.field() == PlanField.TASK_POINTS
				&& differs(new PlanCell(PlanField.TASK_CRITERIA, cell.partId())));
	}

	private boolean differs(PlanCell cell) {
		String was = this.before.get(cell);
		return was != null && !was.equals(this.plan.read(cell));
	}

	/** What became of changes, with the plan as it is since. */
	PlanEditResult result(List<Outcome> outcomes) {
		return new PlanEditResult(outcomes, new PlanLook(this.plan, this.plan.content()), this.plan.texts(),
				Map.copyOf(this.before));
	}

}
