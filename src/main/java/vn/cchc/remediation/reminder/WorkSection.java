package vn.cchc.remediation.reminder;

/** The parts of "my work", in the order in which they are looked at. */
public enum WorkSection {

	/** Given back to be mended. */
	RETURNED,

	/** Waits for a decision or signature. */
	DECIDE,

	/** Its deadline is over. */
	OVERDUE,

	/** Its deadline is near. */
	SOON,

	/** Owed in the open reporting period. */
	OWED,

	/** A plan or result report to be begun or being written. */
	WRITE

}
