package vn.cchc.remediation.assessment;

import java.util.Map;

import vn.cchc.remediation.criteria.CriteriaSet;

/**
 * An assessment with all that a page needs of it, loaded in one transaction.
 *
 * @param assessment the assessment
 * @param set the set it is scored with
 * @param scores what was entered, by criterion
 * @param sheet the derived figures
 */
public record AssessmentLook(Assessment assessment, CriteriaSet set, Map<Long, CriterionScore> scores,
		ScoreSheet sheet) {

	/** What does not fit together. */
	public Reconciliation reconciliation() {
		return Reconciliation.of(this.sheet, this.assessment.header());
	}

}
