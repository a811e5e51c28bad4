package vn.cchc.remediation.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A deadline that lies ahead.
 *
 * @param planId identity of the plan
 * @param taskId the task
 * @param codes codes of its criteria, joined; empty for a task of a whole domain
 * @param name how its solution begins
 * @param lead who leads it, null while nobody does
 * @param dueOn its last day
 */
public record NextDeadline(long planId, long taskId, String codes, String name, @Nullable String lead,
		LocalDate dueOn) {

	/** The task by the codes of its criteria. */
	public String title() {
		return this.codes.isEmpty() ? this.name : this.codes + " – " + this.name;
	}

	/** Where the task is tracked. */
	public String path() {
		return "/plans/" + this.planId + "/tracking#task-" + this.taskId;
	}

}
