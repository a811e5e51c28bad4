package vn.cchc.remediation.progress;

/** Where a report stands, and so whose turn it is. */
public enum ReportStatus {

	/** Nobody has written anything yet. */
	NOT_OPENED,

	/** The unit fills it in. */
	IN_PROGRESS,

	/** The reviewing authority decides. */
	SUBMITTED,

	/** The unit mends what the authority remarked. */
	RETURNED,

	/** Fixed. */
	ACCEPTED;

	/** Whether the unit may write. */
	public boolean editable() {
		return this == NOT_OPENED || this == IN_PROGRESS || this == RETURNED;
	}

}
