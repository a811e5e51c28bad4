package vn.cchc.remediation.plan.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.PlanContent;

/**
 * What a row of a plan being written is called: by the number of its task, or by its
 * place while nothing was written in it.
 *
 * @param number number of the task, null while there is none
 * @param place place among all rows of the plan, from 1
 */
record RowName(@Nullable Integer number, int place) {

	/** The names of all rows by the id of the task, in the order of the plan. */
	static Map<Long, RowName> of(PlanContent content) {
		Map<Long, Integer> numbers = content.taskNumbers();
		Map<Long, RowName> names = new LinkedHashMap<>();
		content.tasks().forEach((task) -> names.put(task.id(), new RowName(numbers.get(task.id()), names.size() + 1)));
		return names;
	}

	/** The name in the language of the page. */
	String text(CellWords words) {
		return (this.number != null) ? words.say("plan.write.task", this.number)
				: words.say("plan.write.row", Integer.toString(this.place));
	}

}
