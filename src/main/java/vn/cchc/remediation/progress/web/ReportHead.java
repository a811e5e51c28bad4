package vn.cchc.remediation.progress.web;

import java.time.LocalDate;

import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportStatus;

/**
 * What stands above every page of a report.
 *
 * @param reportId identity of the report
 * @param planId the plan it is about
 * @param unitId the unit that reports
 * @param unitTitle its name as a heading
 * @param authority the reviewing authority's name as a heading
 * @param illustrative invented for demonstration
 * @param term the time it is about
 * @param period its name
 * @param dueOn the last day to report
 * @param daysLeft days until then, negative when it is over
 * @param daysLate by how many days the first submission was late
 * @param status where it stands
 */
record ReportHead(long reportId, long planId, long unitId, String unitTitle, String authority, boolean illustrative,
		PeriodTerm term, String period, LocalDate dueOn, long daysLeft, long daysLate, ReportStatus status) {

	/** Whether it waits for its first submission; only then days are counted down. */
	public boolean awaited() {
		return this.status == ReportStatus.NOT_OPENED || this.status == ReportStatus.IN_PROGRESS;
	}

}
