package vn.cchc.remediation.progress;

/**
 * A report in the order in which the authority comes to it.
 *
 * @param reportId identity of the report
 * @param unitId whose it is
 * @param waits whether it waits for a verdict
 */
public record WaitingReport(long reportId, long unitId, boolean waits) {
}
