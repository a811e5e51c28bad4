package vn.cchc.remediation.result;

/**
 * A version of a result report was issued; told within the transaction that issues it.
 *
 * @param resultId the report
 */
public record ResultIssued(long resultId) {
}
