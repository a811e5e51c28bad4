package vn.cchc.remediation.progress;

/**
 * What can happen to a report; the sentence is the message {@code progress.event.<kind>}.
 */
public enum ReportEventKind {

	SUBMITTED, WITHDRAWN, RETURNED, ACCEPTED, REOPENED

}
