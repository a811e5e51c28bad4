package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.plan.PlanEditResult.State;
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
		return apply(writable(planId), actor, wanted);
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
		this.plans.flush();
		added(plan, actor, PlanField.TASK_REMOVED, added.id());
		return added.id();
	}

	/**
	 * Adds rows of a spreadsheet as tasks, together with the criteria and domains that
	 * the plan has not yet: one change, undone as one.
	 * @throws InvalidPlanCell when a cell cannot take its text; nothing was added then
	 */
	public void paste(long planId, Actor actor, List<PastedTask> rows) {
		RemediationPlan plan = writable(planId);
		List<PlanChanges.Made> made = new ArrayList<>();
		addRows(plan, rows, made);
		this.changes.record(planId, actor.accountId(), made);
		this.plans.flush();
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
		Offices offices = offices(plan);
		List<PlanChanges.Made> made = new ArrayList<>();
		List<Outcome> outcomes = wanted.stream().map((change) -> one(plan, change, offices, made)).toList();
		addRows(plan, rows, made);
		this.changes.record(planId, actor.accountId(), made);
		this.plans.flush();
		if (!made.isEmpty()) {
			this.events.record(planId, actor, PlanEventKind.ASSESSMENT_TAKEN_OVER, null, Integer.toString(made.size()));
		}
		return result(plan, outcomes);
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
		List<PlanChanges.Made> made = new ArrayList<>();
		PlanTask task = plan.unwritten(wanted.points().keySet())
			.map((row) -> fill(row, wanted, made))
			.orElseGet(() -> add(plan.addTask(section), wanted, made));
		this.plans.flush();
		this.sources.record(task.id(), wanted.sourceTaskId());
		this.changes.record(planId, actor.accountId(), made);
		this.events.record(planId, actor, PlanEventKind.SOLUTION_ADOPTED, null, source,
				Integer.toString(wanted.sourceYear()));
		return task.id();
	}

	private PlanTask add(PlanTask added, AdoptedTask wanted, List<PlanChanges.Made> made) {
		this.plans.flush();
		added.adopt(wanted);
		made.add(made(PlanField.TASK_REMOVED, added.id()));
		return added;
	}

	private static PlanTask fill(PlanTask row, AdoptedTask wanted, List<PlanChanges.Made> made) {
		Map<PlanField, String> before = AdoptedTask.read(row);
		row.adopt(wanted);
		AdoptedTask.read(row).forEach((field, became) -> {
			String was = Objects.requireNonNull(before.get(field));
			if (!was.equals(became)) {
				made.add(new PlanChanges.Made(new PlanCell(field, row.id()).address(), was, became));
			}
		});
		return row;
	}

	private void addRows(RemediationPlan plan, List<PastedTask> rows, List<PlanChanges.Made> made) {
		Offices offices = offices(plan);
		for (PastedTask row : rows) {
			PlanSection section = sectionFor(plan, row, made);
			row.criteria()
				.stream()
				.filter((entry) -> plan.entries()
					.noneMatch((other) -> other.active() && other.code().equals(entry.code())))
				.forEach((entry) -> made.add(made(PlanField.ENTRY_REMOVED, persisted(section.add(entry)).id())));
			PlanTask task = plan.addTask(section);
			this.plans.flush();
			row.cells().forEach((cell) -> task.write(cell.field(), cell.text(), offices));
			made.add(made(PlanField.TASK_REMOVED, task.id()));
		}
	}

	private PlanSection sectionFor(RemediationPlan plan, PastedTask row, List<PlanChanges.Made> made) {
		return row.criteria()
			.stream()
			.flatMap((entry) -> plan.sectionOf(entry.code()).stream())
			.findFirst()
			.or(() -> plan.section(row.domain()))
			.orElseGet(() -> {
				PlanSection added = plan.add(row.domain());
				this.plans.flush();
				made.add(made(PlanField.SECTION_REMOVED, added.id()));
				return added;
			});
	}

	private PlanEntry persisted(PlanEntry entry) {
		this.plans.flush();
		return entry;
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
			.map((batch) -> undo(plan, actor, batch));
	}

	private PlanEditResult undo(RemediationPlan plan, Actor actor, long batch) {
		List<PlanCellChange> back = this.changes.of(batch)
			.stream()
			.map((made) -> new PlanCellChange(PlanCell.parse(made.cell()).orElseThrow(), made.became(), made.was()))
			.toList();
		Offices offices = offices(plan);
		List<Outcome> outcomes = back.stream().map((change) -> one(plan, change, offices, new ArrayList<>())).toList();
		this.changes.undone(batch);
		this.plans.flush();
		return result(plan, outcomes);
	}

	private PlanEditResult apply(RemediationPlan plan, Actor actor, List<PlanCellChange> wanted) {
		Offices offices = offices(plan);
		List<PlanChanges.Made> made = new ArrayList<>();
		List<Outcome> outcomes = wanted.stream().map((change) -> one(plan, change, offices, made)).toList();
		this.changes.record(plan.id(), actor.accountId(), made);
		this.plans.flush();
		return result(plan, outcomes);
	}

	private static PlanEditResult result(RemediationPlan plan, List<Outcome> outcomes) {
		return new PlanEditResult(outcomes, new PlanLook(plan, plan.content()), plan.texts());
	}

	private Outcome one(RemediationPlan plan, PlanCellChange change, Offices offices, List<PlanChanges.Made> made) {
		String stored = "";
		try {
			plan.requireThere(change.cell());
			stored = plan.read(change.cell());
			if (conflicts(change, stored)) {
				return new Outcome(change, State.CONFLICT, stored, null);
			}
			plan.write(change.cell(), change.now(), offices);
			String became = plan.read(change.cell());
			if (!became.equals(stored)) {
				made.add(new PlanChanges.Made(change.cell().address(), stored, became));
			}
			return new Outcome(change, State.SAVED, became, null);
		}
		catch (InvalidPlanCell ex) {
			return new Outcome(change, State.INVALID, stored, ex);
		}
	}

	/** Who typed what is stored already does not disturb anybody. */
	private static boolean conflicts(PlanCellChange change, String stored) {
		String was = change.was();
		return was != null && !Texts.normalize(was).equals(stored) && !Texts.normalize(change.now()).equals(stored);
	}

	private void added(RemediationPlan plan, Actor actor, PlanField removed, long partId) {
		this.changes.record(plan.id(), actor.accountId(), List.of(made(removed, partId)));
	}

	/** What was added was not in the plan before. */
	private static PlanChanges.Made made(PlanField removed, long partId) {
		return new PlanChanges.Made(new PlanCell(removed, partId).address(), PlanField.SET, "");
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
