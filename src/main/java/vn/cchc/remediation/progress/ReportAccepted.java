package vn.cchc.remediation.progress;

/**
 * A report was accepted and is fixed; told within the transaction that accepts it.
 *
 * @param reportId the report
 */
public record ReportAccepted(long reportId) {
}
