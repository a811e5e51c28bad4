package vn.cchc.remediation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.TaskState;

/**
 * What the accepted reports of a year say about the tasks of a plan.
 *
 * @param plan the plan in force, null when there is none
 * @param terms the times of the accepted reports, the earliest first
 * @param summary what the unit said in the last of them about the period as a whole
 * @param tasks what became of the tasks
 */
record YearStory(@Nullable PlanContent plan, List<PeriodTerm> terms, @Nullable String summary, List<TaskResult> tasks) {

	/** A year in which nothing was reported. */
	static final YearStory NONE = new YearStory(null, List.of(), null, List.of());

	static YearStory of(PlanContent plan, List<ReportContent> accepted) {
		return new YearStory(plan, accepted.stream().map(ReportContent::term).toList(),
				accepted.isEmpty() ? null : accepted.get(accepted.size() - 1).summary(), TaskResult.of(accepted));
	}

	/** The tasks of a domain. */
	List<TaskResult> in(DomainFigures domain) {
		return this.tasks.stream().filter((task) -> belongs(task, domain)).toList();
	}

	int count(TaskState state) {
		return (int) this.tasks.stream().filter((task) -> task.state() == state).count();
	}

	/**
	 * The domains of a report: those that were scored, and those of the plan, and of
	 * tasks that the plan has no longer, that are not among them.
	 */
	List<DomainFigures> domains(List<DomainFigures> scored) {
		List<DomainFigures> domains = new ArrayList<>(scored);
		sections().filter((section) -> domains.stream().noneMatch((domain) -> same(section, domain)))
			.forEach((section) -> domains.add(DomainFigures.of(section)));
		this.tasks.stream()
			.filter((task) -> domains.stream().noneMatch((domain) -> belongs(task, domain)))
			.map(TaskResult::section)
			.distinct()
			.forEach((title) -> domains.add(DomainFigures.titled(null, title, false)));
		return domains;
	}

	private boolean belongs(TaskResult task, DomainFigures domain) {
		return sections().filter((section) -> section.id() == task.task().sectionId())
			.findFirst()
			.map((section) -> same(section, domain))
			.orElseGet(() -> fold(task.section()).equals(fold(domain.heading())));
	}

	private Stream<PlanContent.Section> sections() {
		return (this.plan != null) ? this.plan.sections().stream() : Stream.empty();
	}

	/** By the set where both stand in it, else by number, else by name. */
	private static boolean same(PlanContent.Section section, DomainFigures domain) {
		if (section.criterionId() != null && domain.criterionId() != null) {
			return section.criterionId().equals(domain.criterionId());
		}
		return (section.code() != null && domain.code() != null) ? Objects.equals(section.code(), domain.code())
				: fold(section.title()).equals(fold(domain.title()));
	}

	private static String fold(String title) {
		return Texts.fold(title).replaceAll("\\s+", " ");
	}

}
