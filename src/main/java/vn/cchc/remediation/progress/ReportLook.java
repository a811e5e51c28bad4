package vn.cchc.remediation.progress;

/**
 * A report with everything it says, loaded in one transaction.
 *
 * @param report state and identity; its lines are not to be asked for
 * @param period the period it belongs to
 * @param content what it says
 */
public record ReportLook(ProgressReport report, ReportingPeriod period, ReportContent content) {
}
