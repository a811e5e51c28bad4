package vn.cchc.remediation.plan;

/** A text that a cell of a plan cannot take; the cell keeps what it has. */
public class InvalidPlanCell extends RuntimeException {

	private final Reason reason;

	private final String detail;

	/**
	 * What keeps a cell from taking a text.
	 * @param detail what was wrong about it, empty where the reason says it all
	 */
	public InvalidPlanCell(Reason reason, String detail) {
		super(reason + ": " + detail);
		this.reason = reason;
		this.detail = detail;
	}

	public Reason reason() {
		return this.reason;
	}

	/** What was wrong about it: the text, or the part of it that is meant. */
	public String detail() {
		return this.detail;
	}

	/** Why a text was refused; the message is {@code plan.cell.<reason>}. */
	public enum Reason {

		/** No number of points with at most four places. */
		NOT_POINTS,

		/** Not one number per criterion, joined by "+". */
		POINTS_PER_CRITERION,

		/** More characters than a cell takes; the detail is the limit. */
		TOO_LONG,

		/** Must not be empty. */
		MISSING,

		/** The plan has no criterion of that code. */
		NO_SUCH_CRITERION,

		/** Another criterion of the plan has the code. */
		CODE_TAKEN,

		/** The code has a semicolon, which separates codes. */
		CODE_SEPARATED,

		/** None of the values that can be chosen. */
		NOT_A_CHOICE,

		/** The plan has no such section, entry or task (any more). */
		GONE,

		/** Cannot be taken out while tasks belong to it. */
		STILL_USED

	}

}
