package vn.cchc.remediation.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanStatus;

/**
 * The plan that answers the assessment shown.
 *
 * @param planId identity of the plan
 * @param status where it stands
 * @param answers what it does about a criterion, by criterion
 */
record AnsweringPlan(long planId, PlanStatus status, Map<Long, Answer> answers) {

	static AnsweringPlan of(PlanStatus status, PlanContent plan) {
		Map<Long, Answer> answers = new HashMap<>();
		for (PlanContent.Section section : plan.sections()) {
			put(answers, section.criterionId(), section.domainTasks(), "section-" + section.id());
			section.entries()
				.forEach((entry) -> put(answers, entry.criterionId(), plan.tasksFor(entry.id()),
						"entry-" + entry.id() + "-ENTRY_NAME"));
		}
		return new AnsweringPlan(plan.planId(), status, answers);
	}

	/** A domain that is its own entry is answered by the entry's tasks. */
	private static void put(Map<Long, Answer> answers, @Nullable Long criterionId, Stream<PlanContent.Task> tasks,
			String place) {
		long count = tasks.filter((task) -> !task.blank()).count();
		if (criterionId != null && count > 0) {
			answers.put(criterionId, new Answer(count, place));
		}
	}

	/** What the plan does about a criterion, null while nothing. */
	public @Nullable Answer answer(long criterionId) {
		return this.answers.get(criterionId);
	}

	/**
	 * What a plan does about a criterion.
	 *
	 * @param tasks how many tasks it has
	 * @param place where they stand in the page of the plan
	 */
	record Answer(long tasks, String place) {
	}

}
