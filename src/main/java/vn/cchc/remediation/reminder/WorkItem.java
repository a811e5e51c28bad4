package vn.cchc.remediation.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.PeriodTerm;

/**
 * One thing that waits for somebody.
 *
 * @param kind what waits
 * @param unitId the unit it is about
 * @param unit its name
 * @param subject what it is called: a task, the year of a plan
 * @param detail who leads a task, what was asked for or remarked; of a plan that is
 * missing, the identity of the assessment to begin it from
 * @param term the reporting period, null when it is about none
 * @param count how many, for lines owed; otherwise 1
 * @param since since when it waits, null when that is not known
 * @param dueOn its deadline, null when it has none
 * @param path the place to act
 */
public record WorkItem(WorkKind kind, long unitId, String unit, @Nullable String subject, @Nullable String detail,
		@Nullable PeriodTerm term, int count, @Nullable LocalDate since, @Nullable LocalDate dueOn, String path) {

	/** Whole days from today to the deadline; negative when it is over. */
	public long daysLeft(LocalDate today) {
		return (this.dueOn != null) ? ChronoUnit.DAYS.between(today, this.dueOn) : 0;
	}

}
