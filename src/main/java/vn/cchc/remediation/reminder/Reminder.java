package vn.cchc.remediation.reminder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.PeriodTerm;

/**
 * A reminder of a deadline.
 *
 * @param id identity
 * @param stage how far the deadline had come
 * @param dueOn the deadline
 * @param unit the unit's name
 * @param task the task, null when it is about a report
 * @param lead who leads the task
 * @param term the period of the report, null when it is about a task
 * @param read whether the account has looked at it
 * @param path the place to act
 */
public record Reminder(long id, ReminderStage stage, LocalDate dueOn, String unit, @Nullable String task,
		@Nullable String lead, @Nullable PeriodTerm term, boolean read, String path) {
}
