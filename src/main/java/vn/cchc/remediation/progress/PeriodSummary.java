package vn.cchc.remediation.progress;

import java.time.LocalDate;

/**
 * A reporting period as a line of the authority's list.
 *
 * @param id identity
 * @param term its time
 * @param dueOn the last day on time
 * @param idle units that owe a report and have nothing to report about
 * @param reports reports there are to be written: units without a plan in force have none
 * @param submitted reports that were handed in, whatever became of them
 * @param waiting that wait for a verdict
 * @param returned that the unit mends
 * @param accepted that are through
 */
public record PeriodSummary(long id, PeriodTerm term, LocalDate dueOn, int idle, int reports, int submitted,
		int waiting, int returned, int accepted) {

	/** Reports that were never handed in although the day is over. */
	public int overdue(LocalDate today) {
		return today.isAfter(this.dueOn) ? this.reports - this.submitted : 0;
	}

}
