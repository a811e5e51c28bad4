package vn.cchc.remediation.plan;

/** What can happen to a plan; the sentence is the message {@code plan.event.<kind>}. */
public enum PlanEventKind {

	/** Begun from nothing. */
	STARTED,

	/** Begun from an assessment; the year that was scored. */
	STARTED_FROM_ASSESSMENT,

	/** Begun from a plan; its year and how many tasks came along. */
	STARTED_FROM_PLAN,

	/** Changed figures of the assessment were taken over; how many cells. */
	ASSESSMENT_TAKEN_OVER,

	/** Rows were pasted; how many. */
	PASTED,

	/** A task of another plan was taken over; whose plan it is, its year. */
	SOLUTION_ADOPTED,

	/** Handed to the chairperson. */
	SUBMITTED,

	/** Taken back by the office. */
	WITHDRAWN,

	/** Given back by the chairperson, with a remark. */
	RETURNED,

	/** Issued; version, number, date. */
	ISSUED,

	/** Opened for an amendment; the version that stays in force. */
	AMENDMENT_OPENED,

	/** The amendment was given up. */
	AMENDMENT_GIVEN_UP,

	/** Closed at the end of its year. */
	CLOSED,

	/** A later deadline was asked for; task, deadline. */
	EXTENSION_REQUESTED,

	/** A later deadline was granted; task, deadline. */
	EXTENSION_GRANTED,

	/** A later deadline was refused; task. */
	EXTENSION_REFUSED,

	/** The signed paper of a version was attached; version, file. */
	SCAN_ATTACHED,

	/** The signed paper of a version was taken away; version, file. */
	SCAN_REMOVED;

	/**
	 * Whether people outside the unit may know: what led to an issued version is the
	 * unit's own.
	 */
	public boolean open() {
		return switch (this) {
			case ISSUED, CLOSED, AMENDMENT_OPENED, EXTENSION_GRANTED, SCAN_ATTACHED, SCAN_REMOVED -> true;
			default -> false;
		};
	}

}
