package vn.cchc.remediation.assessment;

/**
 * Scores of an assessment were entered; published in the same transaction.
 *
 * @param assessmentId the assessment
 */
public record ScoresChanged(long assessmentId) {
}
