package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days on which plans are or would be issued, for looking at deadlines. */
@Component
@Transactional(readOnly = true)
public class IssueDays {

	private final PlanVersions versions;

	private final Clock clock;

	IssueDays(PlanVersions versions, Clock clock) {
		this.versions = versions;
		this.clock = clock;
	}

	/** The day of the present text: while it is not issued yet, at the earliest today. */
	IssueDay of(PlanLook look) {
		RemediationPlan plan = look.plan();
		if (plan.issuedVersions() == 0 || plan.amending()) {
			return coming(look, LocalDate.now(this.clock));
		}
		LocalDate day = look.content().issuedOn();
		return (day != null) ? new IssueDay(day, false, settled(look, plan.issuedVersions() - 1)) : IssueDay.UNKNOWN;
	}

	/**
	 * The tasks whose deadlines would be over before the plan is issued.
	 * @param day the day of issue that somebody is about to give
	 */
	public List<PlanContent.Task> passed(PlanLook look, LocalDate day) {
		IssueDay issue = coming(look, day);
		return look.content().tasks().filter((task) -> !task.blank()).filter(issue::after).toList();
	}

	private IssueDay coming(PlanLook look, LocalDate day) {
		return new IssueDay(day, true, settled(look, look.plan().issuedVersions()));
	}

	/** What a version says of the deadlines, with those that were granted since. */
	private Map<Long, LocalDate> settled(PlanLook look, int version) {
		Map<Long, LocalDate> days = new HashMap<>();
		if (version > 0) {
			Map<Long, List<PlanContent.Extension>> granted = look.content()
				.tasks()
				.collect(Collectors.toMap(PlanContent.Task::id, PlanContent.Task::extensions));
			this.versions.content(look.plan().id(), version)
				.tasks()
				.map((task) -> task.extended(granted.getOrDefault(task.id(), List.of())))
				.forEach((task) -> {
					if (task.due() != null && task.due().lastDay() != null) {
						days.put(task.id(), task.due().lastDay());
					}
				});
		}
		return days;
	}

}
