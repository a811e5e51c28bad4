package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.PlanKind;

/**
 * A unit in a reporting period.
 *
 * @param unitId identity of the unit
 * @param planId its plan of the year that was issued, null when it has none
 * @param planKind which plan that is: a unit can have one of each kind
 * @param reportId its report, null when it has no plan or no task runs in the period
 * @param status where the report stands
 * @param submissions how often it was handed in
 * @param firstSubmittedAt when it was handed in first; that day decides whether it is
 * late
 * @param submittedAt when it was handed in last
 * @param remark what the authority said about the report as a whole
 * @param remarks tasks with a remark or an objection that the unit knows
 * @param drafts tasks with a verdict or words noted and not decided yet
 * @param draftObjections of these the objections
 * @param tasks tasks in the report
 * @param done tasks done
 * @param overdue tasks whose deadline is over and that are not at their end
 */
public record PeriodRow(long unitId, @Nullable Long planId, @Nullable PlanKind planKind, @Nullable Long reportId,
		@Nullable ReportStatus status, int submissions, @Nullable OffsetDateTime firstSubmittedAt,
		@Nullable OffsetDateTime submittedAt, @Nullable String remark, int remarks, int drafts, int draftObjections,
		int tasks, int done, int overdue) {

	/** Whether it waits for the authority. */
	public boolean waits() {
		return this.status == ReportStatus.SUBMITTED;
	}

	/** Whether what it says was handed in and is not being written on. */
	public boolean handedIn() {
		return this.status == ReportStatus.SUBMITTED || this.status == ReportStatus.ACCEPTED;
	}

	/** Whether there is a report that was never handed in. */
	public boolean missing() {
		return this.reportId != null && this.submissions == 0;
	}

	/** Tasks done of all, in whole per cent. */
	public int percentDone() {
		return ReportFigures.percent(this.done, this.tasks);
	}

	/**
	 * Days late: of the first submission, or until today while there is none; 0 when on
	 * time or when nothing is owed.
	 */
	public long daysLate(LocalDate due, LocalDate today, ZoneId zone) {
		if (this.reportId == null) {
			return 0;
		}
		LocalDate day = (this.firstSubmittedAt != null) ? this.firstSubmittedAt.atZoneSameInstant(zone).toLocalDate()
				: today;
		return Math.max(0, ChronoUnit.DAYS.between(due, day));
	}

}
