package vn.cchc.remediation.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.cchc.remediation.plan.PlanContent;

/**
 * The numbers by which people speak of tasks: section and place in it, {@code 3.2}. They
 * change when tasks are moved; nothing is stored under them.
 */
final class TaskNumbers {

	private TaskNumbers() {
	}

	/** The number of every task by its id, in the order of the plan. */
	static Map<Long, String> of(PlanContent content) {
		Map<Long, String> numbers = new LinkedHashMap<>();
		List<PlanContent.Section> sections = content.sections();
		for (int section = 0; section < sections.size(); section++) {
			List<PlanContent.Task> tasks = sections.get(section).tasks();
			for (int task = 0; task < tasks.size(); task++) {
				numbers.put(tasks.get(task).id(), (section + 1) + "." + (task + 1));
			}
		}
		return numbers;
	}

}
