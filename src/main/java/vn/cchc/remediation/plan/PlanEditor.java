package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.unit.OrgUnitService;

/**
 * Changes the cells of a plan that is being written. What a user saw when beginning comes
 * with every change, so that nobody overwrites what somebody else wrote meanwhile.
 */
@Service
@Transactional
public class PlanEditor {

	private final PlanRepository plans;

	private final OrgUnitService orgUnits;

	private final PlanChanges changes;

	private final PlanEvents events;

	private final TaskSources sources;

	PlanEditor(PlanRepository plans, OrgUnitService orgUnits, PlanChanges changes, PlanEvents events,
			TaskSources sources) {
		this.plans = plans;
		this.orgUnits = orgUnits;
		this.changes = changes;
		this.events = events;
		this.sources = sources;
	}

	/**
	 * Changes cells, one or many. Those that cannot be changed say why; the others are.
	 * @throws NotFound when there is no such plan
	 * @throws PlanRule.NotInThisState when the plan is not being written
	 */
	public PlanEditResult change(long planId, Actor actor, List<PlanCellChange> wanted) {
		RemediationPlan plan = writable(planId);
		PlanBatch batch = batch(plan);
		List<Outcome> outcomes = batch.apply(wanted);
		record(plan, actor, batch);
		return batch.result(outcomes);
	}

	/** Adds an empty domain at the end; the id of its section. */
	public long addSection(long planId, Actor actor, NewSection section) {
		RemediationPlan plan = writable(planId);
		PlanSection added = plan.add(section);
		this.plans.flush();
		added(plan, actor, PlanField.SECTION_REMOVED, added.id());
		return added.id();
	}

	/**
	 * Adds a criterion to a section; the id of its entry.
	 * @throws InvalidPlanCell when another criterion has the code
	 */
	public long addEntry(long planId, Actor actor, long sectionId, NewEntry entry) {
		RemediationPlan plan = writable(planId);
		PlanEntry added = plan.add(sectionId, entry);
		this.plans.flush();
		added(plan, actor, PlanField.ENTRY_REMOVED, added.id());
		return added.id();
	}

	/**
	 * Adds a task to a section, with what is known of it.
	 * @param cells texts of its cells
	 * @return its id
	 * @throws InvalidPlanCell when a cell cannot take its text
	 */
	public long addTask(long planId, Actor actor, long sectionId, List<TaskText> cells) {
		RemediationPlan plan = writable(planId);
		PlanTask added = plan.addTask(plan.present(sectionId));
		this.plans.flush();
		Offices offices = offices(plan);
		cells.forEach((cell) -> added.write(cell.field(), cell.text(), offices));
		added(plan, actor, PlanField.TASK_REMOVED, added.id());
		return added.id();
	}

	/**
	 * Adds rows of a spreadsheet as tasks, together with the criteria and domains that
	 * the plan has not yet: one change, undone as one. A row in which nothing is written
	 * yet for the same criteria is filled instead.
	 * @throws InvalidPlanCell when a cell cannot take its text; nothing was added then
	 */
	public void paste(long planId, Actor actor, List<PastedTask> rows) {
		paste(planId, actor, null, rows);
	}

	/**
	 * As {@link #paste(long, Actor, List)}; what is added stands behind a row.
	 * @param into the task into which the rows were pasted, null for none; one that was
	 * taken out meanwhile is none
	 * @throws InvalidPlanCell when a cell cannot take its text; nothing was added then
	 */
	public void paste(long planId, Actor actor, @Nullable Long into, List<PastedTask> rows) {
		RemediationPlan plan = writable(planId);
		PlanBatch batch = batch(plan);
		add(plan, (into != null) ? plan.standing(into).orElse(null) : null, rows, batch);
		record(plan, actor, batch);
		this.events.record(planId, actor, PlanEventKind.PASTED, null, Integer.toString(rows.size()));
	}

	/**
	 * Takes over what an assessment says by now: figures that changed, and criteria that
	 * lost points and that the plan has not yet, with their tasks. One change, undone as
	 * one.
	 * @return what became of the cells; those that somebody changed meanwhile keep that
	 * @throws PlanRule.NotInThisState when the plan is not being written
	 */
	PlanEditResult takeOver(long planId, Actor actor, List<PlanCellChange> wanted, List<PastedTask> rows) {
		RemediationPlan plan = writable(planId);
		PlanBatch batch = batch(plan);
		List<Outcome> outcomes = batch.apply(wanted);
		add(plan, null, rows, batch);
		int made = record(plan, actor, batch);
		if (made > 0) {
			this.events.record(planId, actor, PlanEventKind.ASSESSMENT_TAKEN_OVER, null, Integer.toString(made));
		}
		return batch.result(outcomes);
	}

	/**
	 * Takes a task of another plan over, into the row of its criteria in which nothing is
	 * written yet, else as a new one; undone as any change. It is led by nobody yet, and
	 * promises of each criterion no more than no other task wins back.
	 * @param source whose plan it is from, for the trace
	 * @param again whether to take it over although the plan has it already
	 * @return its id
	 * @throws PlanRule.TaskAdopted when the plan has a task taken over from it
	 * @throws InvalidPlanCell when the place it is to stand in was taken out meanwhile
	 * @throws PlanRule.NotInThisState when the plan is not being written
	 */
	public long adopt(long planId, Actor actor, AdoptedTask wanted, String source, boolean again) {
		RemediationPlan plan = writable(planId);
		if (!again && this.sources.adopted(planId, wanted.sourceTaskId()).isPresent()) {
			throw new PlanRule.TaskAdopted();
		}
		PlanSection section = plan.placeFor(wanted);
		PlanBatch batch = batch(plan);
		PlanTask task = plan.unwritten(wanted.points().keySet())
			.map((row) -> fill(row, wanted, batch))
			.orElseGet(() -> add(plan.addTask(section), wanted, batch));
		record(plan, actor, batch);
		this.sources.record(task.id(), wanted.sourceTaskId());
		this.events.record(planId, actor, PlanEventKind.SOLUTION_ADOPTED, null, source,
				Integer.toString(wanted.sourceYear()));
		return task.id();
	}

	private PlanTask add(PlanTask added, AdoptedTask wanted, PlanBatch batch) {
		this.plans.flush();
		added.adopt(wanted);
		batch.added(PlanField.TASK_REMOVED, added.id());
		return added;
	}

	private static PlanTask fill(PlanTask row, AdoptedTask wanted, PlanBatch batch) {
		AdoptedTask.cells(row.id()).forEach(batch::remember);
		row.adopt(wanted);
		return row;
	}

	private void add(RemediationPlan plan, @Nullable PlanTask into, List<PastedTask> rows, PlanBatch batch) {
		PastedRows pasted = new PastedRows(plan, batch, into, this.plans::flush);
		rows.forEach(pasted::add);
	}

	/** Adds a copy of a task behind it; its id. */
	public long duplicate(long planId, Actor actor, long taskId) {
		RemediationPlan plan = writable(planId);
		PlanTask copy = plan.duplicate(taskId);
		this.plans.flush();
		added(plan, actor, PlanField.TASK_REMOVED, copy.id());
		return copy.id();
	}

	/**
	 * Takes back what the account changed last, as long as nobody changed it since.
	 * @return what became of the cells; empty when there is nothing to take back
	 */
	public Optional<PlanEditResult> undo(long planId, Actor actor) {
		RemediationPlan plan = writable(planId);
		return Optional.ofNullable(actor.accountId())
			.flatMap((accountId) -> this.changes.last(planId, accountId))
			.map((made) -> undo(plan, made));
	}

	private PlanEditResult undo(RemediationPlan plan, long made) {
		List<PlanCellChange> back = this.changes.of(made)
			.stream()
			.map((change) -> new PlanCellChange(PlanCell.parse(change.cell()).orElseThrow(), change.became(),
					change.was()))
			.toList();
		PlanBatch batch = batch(plan);
		List<Outcome> outcomes = batch.apply(back);
		this.changes.undone(made);
		this.plans.flush();
		return batch.result(outcomes);
	}

	/** Remembers what was changed together; of how many cells. */
	private int record(RemediationPlan plan, Actor actor, PlanBatch batch) {
		List<PlanChanges.Made> made = batch.made();
		this.changes.record(plan.id(), actor.accountId(), made);
		this.plans.flush();
		return made.size();
	}

	private PlanBatch batch(RemediationPlan plan) {
		return new PlanBatch(plan, offices(plan));
	}

	private void added(RemediationPlan plan, Actor actor, PlanField removed, long partId) {
		PlanBatch batch = batch(plan);
		batch.added(removed, partId);
		record(plan, actor, batch);
	}

	private Offices offices(RemediationPlan plan) {
		return new Offices(this.orgUnits.of(plan.unitId()));
	}

	private RemediationPlan writable(long planId) {
		RemediationPlan plan = this.plans.lockById(planId).orElseThrow(() -> new NotFound("plan", planId));
		if (!plan.status().editable()) {
			throw new PlanRule.NotInThisState(plan.status());
		}
		plan.load();
		return plan;
	}

	/**
	 * The text of one cell of a task to add.
	 *
	 * @param field which cell
	 * @param text as typed
	 */
	public record TaskText(PlanField field, String text) {
	}

	/**
	 * A row of a spreadsheet, or an empty task for a criterion that is taken over.
	 *
	 * @param domain the domain in which it stands unless the plan has one of its
	 * criteria; found by its code, else by its title, else added
	 * @param criteria the criteria it is for; those that the plan has not are added
	 * @param cells texts of the cells of the task
	 */
	public record PastedTask(NewSection domain, List<NewEntry> criteria, List<TaskText> cells) {

		/** An empty task for a criterion that is new. */
		static PastedTask emptyFor(NewSection domain, NewEntry criterion) {
			return new PastedTask(domain, List.of(criterion),
					List.of(new TaskText(PlanField.TASK_CRITERIA, criterion.code())));
		}

	}

}
