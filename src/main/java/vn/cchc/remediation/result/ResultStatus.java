package vn.cchc.remediation.result;

/** Where a result report stands, and so whose turn it is. */
public enum ResultStatus {

	/** The office writes it. */
	DRAFT,

	/** The chairperson decides. */
	SUBMITTED,

	/** The office mends what the chairperson remarked. */
	RETURNED,

	/** Signed; fixed. */
	ISSUED;

	/** Whether its content may be changed. */
	public boolean editable() {
		return this == DRAFT || this == RETURNED;
	}

}
