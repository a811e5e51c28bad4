package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueTerm;

/**
 * The day on which a plan is or would be issued, before which no deadline should lie. A
 * deadline that an earlier issued version has already is not looked at again: when a plan
 * is amended in July, nobody minds that tasks were due in March.
 *
 * @param day the day, null where an issued document shows none
 * @param coming whether it is still to come
 * @param settled the last days that the issued version before has, by task, with the
 * later ones that were granted since
 */
record IssueDay(@Nullable LocalDate day, boolean coming, Map<Long, LocalDate> settled) {

	/** Of an issued document without a date: no deadline lies before it. */
	static final IssueDay UNKNOWN = new IssueDay(null, false, Map.of());

	/** Whether the deadline of a task lies before it. */
	boolean after(PlanContent.Task task) {
		DueTerm due = task.due();
		return due != null && this.day != null && due.passed(this.day)
				&& !Objects.equals(due.lastDay(), this.settled.get(task.id()));
	}

}
