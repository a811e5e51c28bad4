package vn.cchc.remediation.plan;

/** What a task is for. */
public enum TaskPurpose {

	/** Wins back lost points. */
	FIX,

	/** Keeps a criterion at its maximum: "duy trì, phát huy" (S1, domain 2). */
	MAINTAIN

}
