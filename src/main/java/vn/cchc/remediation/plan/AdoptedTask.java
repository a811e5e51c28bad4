package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A task of another plan to take over into one that is being written: what is to be done,
 * not who does it there and by when.
 *
 * @param sourceTaskId the task it is taken from
 * @param sourceYear the year of that plan, so that years named in the words move on
 * @param sectionId where to put it when it is for no criterion of the plan
 * @param points the criteria of the plan it is for, by their entries, with what it
 * promised there; null where it named no figure
 * @param purpose to win points back or to keep them
 * @param solution what is to be done
 * @param output what comes out of it
 * @param target measurable target as worded
 * @param note where it comes from, in words
 */
public record AdoptedTask(long sourceTaskId, int sourceYear, long sectionId, Map<Long, @Nullable Points> points,
		TaskPurpose purpose, String solution, @Nullable String output, @Nullable String target, String note) {

	private static final List<PlanField> FIELDS = List.of(PlanField.TASK_PURPOSE, PlanField.TASK_SOLUTION,
			PlanField.TASK_OUTPUT, PlanField.TASK_TARGET, PlanField.TASK_POINTS, PlanField.TASK_NOTE);

	/** The cells of a task that are filled in. */
	static Stream<PlanCell> cells(long taskId) {
		return FIELDS.stream().map((field) -> new PlanCell(field, taskId));
	}

}
