package vn.cchc.remediation.plan;

/** Where a plan stands, and so whose turn it is. */
public enum PlanStatus {

	/** The office writes it. */
	DRAFT,

	/** The chairperson decides. */
	SUBMITTED,

	/** The office mends what the chairperson remarked. */
	RETURNED,

	/** Signed and in force; fixed. */
	ISSUED,

	/** Its year is over; nothing changes any more. */
	CLOSED;

	/** Whether its content may be changed. */
	public boolean editable() {
		return this == DRAFT || this == RETURNED;
	}

}
