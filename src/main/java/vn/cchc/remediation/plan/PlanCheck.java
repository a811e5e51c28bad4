package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueKind;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.AssessmentDifference.Change;
import vn.cchc.remediation.plan.PlanFinding.Kind;
import vn.cchc.remediation.plan.PlanFinding.Severity;

/**
 * What a plan still lacks and where it contradicts itself or its assessment. Documents
 * contradict themselves, so most findings only warn; what a plan cannot do without is an
 * error. A task in which nothing was written yet counts as none.
 */
public final class PlanCheck {

	private final PlanContent plan;

	private final IssueDay issue;

	private final List<PlanFinding> findings = new ArrayList<>();

	private PlanCheck(PlanContent plan, IssueDay issue) {
		this.plan = plan;
		this.issue = issue;
	}

	/**
	 * Checks a plan.
	 * @param differences what its assessment says differently today
	 * @param issue the day on which it is or would be issued
	 */
	static PlanCheck of(PlanContent plan, List<AssessmentDifference> differences, IssueDay issue) {
		PlanCheck check = new PlanCheck(plan, issue);
		check.document();
		plan.sections().forEach(check::section);
		differences.forEach(check::difference);
		return check;
	}

	/** All findings, in the order of the plan. */
	public List<PlanFinding> findings() {
		return List.copyOf(this.findings);
	}

	/** The findings that matter so much. */
	public List<PlanFinding> findings(Severity severity) {
		return this.findings.stream().filter((finding) -> finding.severity() == severity).toList();
	}

	/** How many findings matter so much. */
	public long count(Severity severity) {
		return findings(severity).size();
	}

	private void document() {
		missing(PlanText.TITLE, PlanField.TITLE, Kind.TITLE_MISSING);
		missing(PlanText.LEGAL_BASES, PlanField.LEGAL_BASES, Kind.LEGAL_BASES_MISSING);
		missing(PlanText.RECIPIENTS, PlanField.RECIPIENTS, Kind.RECIPIENTS_MISSING);
		missing(PlanText.SIGNER_TITLE, PlanField.SIGNER_TITLE, Kind.SIGNER_MISSING);
		if (this.plan.tasks().allMatch(PlanContent.Task::blank)) {
			noTasks();
		}
	}

	/** The cell to go to is the first empty task, else the first domain. */
	private void noTasks() {
		this.plan.tasks()
			.findFirst()
			.ifPresentOrElse((task) -> add(Kind.NO_TASKS, PlanField.TASK_SOLUTION, task.id()),
					() -> this.plan.sections()
						.stream()
						.findFirst()
						.ifPresentOrElse((section) -> add(Kind.NO_TASKS, PlanField.SECTION_TITLE, section.id()),
								() -> add(Kind.NO_TASKS, PlanField.TITLE, 0)));
	}

	private void missing(PlanText text, PlanField field, Kind kind) {
		if (this.plan.text(text).isBlank()) {
			add(kind, field, 0);
		}
	}

	private void section(PlanContent.Section section) {
		explained(section);
		section.entries().forEach((entry) -> entry(section, entry));
		section.tasks().stream().filter((task) -> !task.blank()).forEach(this::task);
	}

	/** Domain against criteria, as far as both are known. */
	private void explained(PlanContent.Section section) {
		List<@Nullable Points> listed = section.entries().stream().map(PlanContent.Entry::lost).toList();
		Points lost = section.score().lost();
		if (lost == null) {
			if (section.score().finalScore() != null) {
				add(Kind.DOMAIN_MAXIMUM_UNKNOWN, PlanField.SECTION_MAX, section.id(), section.title());
			}
			return;
		}
		if (listed.stream().anyMatch(Objects::isNull)) {
			return;
		}
		Points explained = listed.stream().filter(Objects::nonNull).reduce(Points.ZERO, Points::plus);
		Points open = lost.minus(explained);
		if (open.isPositive()) {
			add(Kind.POINTS_UNEXPLAINED, PlanField.SECTION_FINAL, section.id(), section.title(), lost.printed(),
					explained.printed(), open.printed());
		}
		else if (open.isNegative() && !section.entries().isEmpty()) {
			add(Kind.POINTS_ABOVE_DOMAIN, PlanField.SECTION_FINAL, section.id(), section.title(), lost.printed(),
					explained.printed());
		}
	}

	private void entry(PlanContent.Section section, PlanContent.Entry entry) {
		List<PlanContent.Task> tasks = this.plan.writtenFor(entry.id()).toList();
		Points lost = entry.lost();
		boolean losing = lost != null && lost.isPositive();
		if (entry.purpose() == TaskPurpose.MAINTAIN && losing) {
			add(Kind.MAINTAINED_LOST, PlanField.ENTRY_PURPOSE, entry.id(), entry.code(), printed(lost));
		}
		if (entry.purpose() == TaskPurpose.FIX && lost != null && !losing) {
			add(Kind.FIX_WITHOUT_LOSS, PlanField.ENTRY_PURPOSE, entry.id(), entry.code(), entry.name());
		}
		else if (entry.purpose() == TaskPurpose.FIX && tasks.isEmpty() && !section.answersLoss()) {
			withoutTask(entry);
		}
		if (losing && entry.reason() == null) {
			add(Kind.REASON_MISSING, PlanField.ENTRY_REASON, entry.id(), entry.code());
		}
		promised(entry, tasks);
	}

	/** The cell to go to is the empty task that stands there for it, if there is one. */
	private void withoutTask(PlanContent.Entry entry) {
		this.plan.tasksFor(entry.id())
			.findFirst()
			.ifPresentOrElse(
					(task) -> add(Kind.CRITERION_WITHOUT_TASK, PlanField.TASK_SOLUTION, task.id(), entry.code(),
							entry.name()),
					() -> add(Kind.CRITERION_WITHOUT_TASK, PlanField.ENTRY_NAME, entry.id(), entry.code(),
							entry.name()));
	}

	private void promised(PlanContent.Entry entry, List<PlanContent.Task> tasks) {
		Points lost = entry.lost();
		if (lost == null || entry.purpose() == TaskPurpose.MAINTAIN) {
			return;
		}
		Points promised = tasks.stream()
			.flatMap((task) -> task.criteria().stream())
			.filter((link) -> link.entryId() == entry.id())
			.map(TaskCriterion::points)
			.filter(Objects::nonNull)
			.reduce(Points.ZERO, Points::plus);
		if (promised.compareTo(lost) > 0) {
			add(Kind.POINTS_ABOVE_GAP, PlanField.TASK_POINTS, tasks.get(tasks.size() - 1).id(), entry.code(),
					promised.printed(), lost.printed());
		}
		if (lost.isPositive()) {
			tasks.stream()
				.filter((task) -> task.points() == null)
				.forEach((task) -> add(Kind.TASK_WITHOUT_POINTS, PlanField.TASK_POINTS, task.id(), entry.code(),
						lost.printed()));
		}
	}

	private void task(PlanContent.Task task) {
		String name = this.plan.numberedName(task);
		if (task.solution() == null) {
			add(Kind.TASK_WITHOUT_SOLUTION, PlanField.TASK_SOLUTION, task.id(), name);
		}
		if (task.lead() == null) {
			add(Kind.TASK_WITHOUT_LEAD, PlanField.TASK_LEAD, task.id(), name);
		}
		if (task.output() == null) {
			add(Kind.TASK_WITHOUT_OUTPUT, PlanField.TASK_OUTPUT, task.id(), name);
		}
		due(task, name);
	}

	private void due(PlanContent.Task task, String name) {
		DueTerm due = task.due();
		LocalDate lastDay = (due != null) ? due.lastDay() : null;
		if (due == null) {
			add(Kind.TASK_WITHOUT_DUE, PlanField.TASK_DUE, task.id(), name);
		}
		else if (due.kind() == DueKind.UNREAD) {
			add(Kind.DUE_UNREAD, PlanField.TASK_DUE, task.id(), name, due.wording());
		}
		else if (this.issue.after(task)) {
			add(this.issue.coming() ? Kind.DUE_PASSED : Kind.DUE_BEFORE_PLAN, PlanField.TASK_DUE, task.id(), name,
					due.wording());
		}
		else if (lastDay != null && lastDay.getYear() > this.plan.planYear()) {
			add(Kind.DUE_AFTER_YEAR, PlanField.TASK_DUE, task.id(), name, due.wording(),
					Integer.toString(this.plan.planYear()));
		}
	}

	/** A reason that the office words in its own way is only worth a look. */
	private void difference(AssessmentDifference difference) {
		if (difference.kind() == AssessmentDifference.Kind.NEWLY_LOST) {
			this.findings.add(PlanFinding.of(Kind.CRITERION_NOT_TAKEN_OVER, difference, difference.code(),
					difference.name(), printed(difference.now().score().lost())));
			return;
		}
		boolean figures = difference.changes().stream().anyMatch((change) -> change.what() != Change.What.REASON);
		this.findings.add(PlanFinding.of(figures ? Kind.DIFFERS_FROM_ASSESSMENT : Kind.REASON_DIFFERS, difference,
				difference.code(), difference.name()));
	}

	private static String printed(@Nullable Points points) {
		return (points != null) ? points.printed() : "–";
	}

	private void add(Kind kind, PlanField field, long partId, String... arguments) {
		this.findings.add(PlanFinding.of(kind, field, partId, arguments));
	}

}
