package vn.cchc.remediation.assessment;

/** Where an assessment stands. */
public enum AssessmentStatus {

	/** Scores are being entered and appraised. */
	DRAFT,

	/** Announced by a decision; only the reviewing authority changes it. */
	PUBLISHED

}
