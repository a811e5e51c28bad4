package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.NewEntry;
import vn.cchc.remediation.plan.NewPlan;
import vn.cchc.remediation.plan.NewSection;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanEditor.PastedTask;
import vn.cchc.remediation.plan.PlanEditor.TaskText;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanParty;
import vn.cchc.remediation.plan.PlanRepository;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.plan.RemediationPlan;
import vn.cchc.remediation.plan.TaskEnds;
import vn.cchc.remediation.unit.UnitDirectory;

/**
 * The open tasks of a unit that was abolished: a successor takes them into its own plan
 * of the year, or they are closed with a reason. Points are not handed over: scores stay
 * with the unit that earned them.
 */
@Service
@Transactional
public class TaskHandover {

	private final UnitDirectory units;

	private final PlansInForce inForce;

	private final PlanRepository plans;

	private final PlanStarter starter;

	private final PlanService service;

	private final PlanEditor editor;

	private final TaskEnds ends;

	private final ReportOpening reports;

	private final JdbcClient jdbc;

	TaskHandover(UnitDirectory units, PlansInForce inForce, PlanRepository plans, PlanStarter starter,
			PlanService service, PlanEditor editor, TaskEnds ends, ReportOpening reports, JdbcClient jdbc) {
		this.units = units;
		this.inForce = inForce;
		this.plans = plans;
		this.starter = starter;
		this.service = service;
		this.editor = editor;
		this.ends = ends;
		this.reports = reports;
		this.jdbc = jdbc;
	}

	/** The tasks of a unit that bind it and are not done, in the order of its plans. */
	@Transactional(readOnly = true)
	public List<OpenTask> open(long unitId) {
		return this.jdbc
			.sql("""
					select t.task_id, t.plan_id, p.plan_year, t.codes, t.name, t.lead, t.due_wording, t.due_last_day, g.state
					from task_in_force t
					join remediation_plan p on p.id = t.plan_id and p.status <> 'CLOSED'
					left join task_progress g on g.task_id = t.task_id
					where p.unit_id = :unit and g.ended is not true
					order by p.plan_year, p.id, t.place""")
			.param("unit", unitId)
			.query(OpenTask.class)
			.list();
	}

	/** The tasks of a unit that were handed over or closed, the last first. */
	@Transactional(readOnly = true)
	public List<TaskEnds.End> ended(long unitId) {
		return this.ends.ofUnit(unitId);
	}

	/**
	 * Copies tasks into a successor's plan of the same year, which is begun, or opened
	 * for an amendment, where that is needed; they are the successor's once it issues
	 * them.
	 * @param reason words for both plans
	 * @throws NotFound when the unit still exists, the other one is no successor that
	 * does, or a task is not open
	 * @throws vn.cchc.remediation.plan.PlanRule.NotInThisState when the successor's plan
	 * waits for its chairperson or is closed; nothing has changed then
	 */
	public void handOver(long unitId, Collection<Long> taskIds, long successorId, String reason, Actor actor) {
		requireAbolished(unitId);
		if (!this.units.successors(unitId).contains(successorId) || abolished(successorId)) {
			throw new NotFound("successor", successorId);
		}
		byPlan(unitId, taskIds).forEach((planId, tasks) -> {
			PlanContent from = this.inForce.of(planId);
			long receiving = receiving(from, successorId, reason, actor);
			this.editor.paste(receiving, actor, copies(from, tasks, reason));
			end(planId, tasks, receiving, reason, actor);
		});
	}

	/**
	 * Closes tasks that nobody carries on.
	 * @throws NotFound when the unit still exists, or a task is not open
	 */
	public void close(long unitId, Collection<Long> taskIds, String reason, Actor actor) {
		requireAbolished(unitId);
		byPlan(unitId, taskIds).forEach((planId, tasks) -> end(planId, tasks, null, reason, actor));
	}

	/** Ends tasks, and takes them out of the reports that are still being written. */
	private void end(long planId, List<OpenTask> tasks, @Nullable Long toPlanId, String reason, Actor actor) {
		tasks.forEach((task) -> this.ends.end(task.taskId(), toPlanId, reason, actor));
		this.reports.ended(planId);
	}

	private void requireAbolished(long unitId) {
		if (!abolished(unitId)) {
			throw new NotFound("abolished unit", unitId);
		}
	}

	private boolean abolished(long unitId) {
		return this.jdbc.sql("select valid_to is not null from admin_unit where id = :unit")
			.param("unit", unitId)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	private Map<Long, List<OpenTask>> byPlan(long unitId, Collection<Long> taskIds) {
		Map<Long, OpenTask> open = open(unitId).stream().collect(Collectors.toMap(OpenTask::taskId, (task) -> task));
		Map<Long, List<OpenTask>> byPlan = new LinkedHashMap<>();
		for (Long taskId : taskIds) {
			@Nullable OpenTask task = open.get(taskId);
			if (task == null) {
				throw new NotFound("open task", taskId);
			}
			byPlan.computeIfAbsent(task.planId(), (planId) -> new ArrayList<>()).add(task);
		}
		return byPlan;
	}

	private long receiving(PlanContent from, long successorId, String reason, Actor actor) {
		RemediationPlan present = this.plans.findByUnitIdAndPlanYearAndKind(successorId, from.planYear(), from.kind())
			.orElse(null);
		if (present == null) {
			return this.starter.fromNothing(
					new NewPlan(successorId, from.planYear(), from.scoredYear(), from.kind(), null, null, false),
					actor);
		}
		if (present.status() == PlanStatus.ISSUED) {
			this.service.amend(present.id(), actor, reason);
		}
		return present.id();
	}

	private static List<PastedTask> copies(PlanContent from, List<OpenTask> chosen, String reason) {
		return from.sections()
			.stream()
			.flatMap((section) -> section.tasks()
				.stream()
				.filter((task) -> chosen.stream().anyMatch((open) -> open.taskId() == task.id()))
				.map((task) -> copy(from, section, task, reason)))
			.toList();
	}

	private static PastedTask copy(PlanContent from, PlanContent.Section section, PlanContent.Task task,
			String reason) {
		List<NewEntry> criteria = task.criteria()
			.stream()
			.flatMap((link) -> from.entry(link.entryId()).stream())
			.map((entry) -> NewEntry.named(entry.code(), entry.name()))
			.toList();
		List<TaskText> cells = new ArrayList<>();
		add(cells, PlanField.TASK_CRITERIA, criteria.stream().map(NewEntry::code).collect(Collectors.joining("; ")));
		add(cells, PlanField.TASK_PURPOSE, task.purpose().name());
		add(cells, PlanField.TASK_SOLUTION, task.solution());
		add(cells, PlanField.TASK_OUTPUT, task.output());
		add(cells, PlanField.TASK_TARGET, task.target());
		add(cells, PlanField.TASK_LEAD, (task.lead() != null) ? task.lead().name() : null);
		add(cells, PlanField.TASK_COOPERATING,
				task.cooperating().stream().map(PlanParty::name).collect(Collectors.joining("; ")));
		add(cells, PlanField.TASK_DUE, (task.due() != null) ? task.due().wording() : null);
		add(cells, PlanField.TASK_NOTE, (task.note() != null) ? task.note() + "\n" + reason : reason);
		return new PastedTask(NewSection.titled(section.code(), section.title()), criteria, cells);
	}

	private static void add(List<TaskText> cells, PlanField field, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			cells.add(new TaskText(field, text));
		}
	}

	/**
	 * A task that is not done.
	 *
	 * @param taskId identity of the task
	 * @param planId identity of its plan
	 * @param planYear the plan's year
	 * @param codes codes of its criteria, joined
	 * @param name how the solution begins
	 * @param lead who leads
	 * @param dueWording the deadline as worded
	 * @param dueLastDay its last day
	 * @param state how far it is by its last report, null when nothing was reported
	 */
	public record OpenTask(long taskId, long planId, int planYear, String codes, String name, @Nullable String lead,
			@Nullable String dueWording, @Nullable LocalDate dueLastDay, @Nullable TaskState state) {

		/** The task by the codes of its criteria. */
		public String title() {
			return this.codes.isEmpty() ? this.name : this.codes + " – " + this.name;
		}

	}

}
