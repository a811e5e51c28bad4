package vn.cchc.remediation.plan;

/** What a plan is for. */
public enum PlanKind {

	/** Kế hoạch khắc phục: answers lost points. */
	REMEDIATION,

	/** Kế hoạch nâng cao, cải thiện chỉ số: raises the index as such (S4). */
	IMPROVEMENT

}
