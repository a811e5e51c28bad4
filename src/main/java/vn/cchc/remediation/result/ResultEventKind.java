package vn.cchc.remediation.result;

/**
 * What can happen to a result report; the sentence is the message
 * {@code result.event.<kind>}.
 */
public enum ResultEventKind {

	/** Begun from nothing. */
	STARTED,

	/** Begun from an assessment; the year that was scored. */
	STARTED_FROM_ASSESSMENT,

	/** Begun from a plan; how many accepted reports it was drafted from. */
	STARTED_FROM_PLAN,

	/** The figures of the assessment were taken over again. */
	FIGURES_TAKEN,

	/** Handed to the chairperson. */
	SUBMITTED,

	/** Taken back by the office. */
	WITHDRAWN,

	/** Given back by the chairperson, with a remark. */
	RETURNED,

	/** Issued; version, number, date. */
	ISSUED,

	/** Opened again, with a reason; the version that stays readable. */
	REOPENED,

	/** What was changed since it was opened again was given up. */
	GIVEN_UP;

	/**
	 * Whether people outside the unit may know: what led to an issued version is the
	 * unit's own.
	 */
	public boolean open() {
		return this == ISSUED || this == REOPENED;
	}

}
