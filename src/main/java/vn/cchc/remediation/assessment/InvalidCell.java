package vn.cchc.remediation.assessment;

/** Text that a cell cannot take. */
public class InvalidCell extends IllegalArgumentException {

	private final Reason reason;

	InvalidCell(Reason reason, String typed) {
		super(reason + ": " + typed);
		this.reason = reason;
	}

	/** Why; each has a message {@code assessment.cell.<reason>}. */
	public Reason reason() {
		return this.reason;
	}

	/** What is wrong with the text. */
	public enum Reason {

		NOT_POINTS, NEGATIVE, TOO_LARGE, TOO_MANY_PLACES, NOT_RANK, NOT_CHANGE, TOO_LONG, NOT_FLAG,
		/** A number with signs between the thousands. */
		THOUSANDS,
		/** Together with the other cells the sum becomes too large to be stored. */
		SUM_TOO_LARGE,
		/** The criterion does not belong to the set of the assessment. */
		UNKNOWN_CRITERION

	}

}
