package vn.cchc.remediation.assessment;

/** The four places where a score of a criterion can stand. */
public enum ScoreColumn {

	/** What the unit gave itself (điểm tự chấm). */
	SELF,

	/** What the authority gave at the first appraisal (điểm thẩm định lần 1). */
	APPRAISED_1,

	/** What the authority gave at the second appraisal, where there is one. */
	APPRAISED_2,

	/** What the sociological survey gave (điểm điều tra xã hội học). */
	SURVEY

}
