package vn.cchc.remediation.progress.web;

import vn.cchc.remediation.progress.PeriodRow;

/**
 * A unit in a period, as its page shows it.
 *
 * @param row how its report stands
 * @param title name of the unit, of one with several plans with the kind of the plan
 * @param late days late; of a report that was never handed in until today
 */
record PeriodLine(PeriodRow row, String title, long late) {

	/** What a ticked box sends: the report and the submission that the page shows. */
	public String choice() {
		return this.row.reportId() + ":" + this.row.submissions();
	}

}
