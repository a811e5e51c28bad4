package vn.cchc.remediation.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.TaskPurpose;

/**
 * How far the tasks answer the lost points. A task in which nothing was written yet
 * answers none; one for a domain as a whole answers the criteria of the domain that have
 * none of their own.
 *
 * @param lost the criteria to win points back for, in the order of the plan
 */
record Coverage(List<Lost> lost) {

	static Coverage of(PlanContent content) {
		return new Coverage(content.sections()
			.stream()
			.flatMap((section) -> section.entries()
				.stream()
				.filter((entry) -> entry.purpose() == TaskPurpose.FIX)
				.map((entry) -> new Lost(entry, content.writtenFor(entry.id()).toList(), section.answersLoss(),
						content.tasksFor(entry.id()).map(PlanContent.Task::id).findFirst().orElse(null))))
			.toList());
	}

	/** How many of the criteria have a task. */
	public long covered() {
		return this.lost.stream().filter(Lost::covered).count();
	}

	/**
	 * A criterion to win points back for.
	 *
	 * @param entry the criterion
	 * @param tasks its tasks that say something
	 * @param domain whether a task for its domain as a whole answers it
	 * @param firstTaskId its first task, also one that says nothing yet; null when it has
	 * none
	 */
	record Lost(PlanContent.Entry entry, List<PlanContent.Task> tasks, boolean domain, @Nullable Long firstTaskId) {

		public boolean covered() {
			return this.domain || !this.tasks.isEmpty();
		}

		/** "2 nhiệm vụ", that only the domain has one, or that there is none. */
		public String text(CellWords words) {
			if (!this.tasks.isEmpty()) {
				return words.say("plan.write.covered.tasks", this.tasks.size());
			}
			return words.say(this.domain ? "plan.write.covered.domain" : "plan.write.covered.none");
		}

	}

}
