package vn.cchc.remediation.result;

/**
 * A rule of result reports that an action would have broken; nothing has changed then.
 */
public abstract class ResultRule extends RuntimeException {

	ResultRule(String message) {
		super(message);
	}

	/**
	 * The report's state does not allow it: somebody else was faster, or a page was old.
	 */
	public static final class NotInThisState extends ResultRule {

		private final ResultStatus status;

		NotInThisState(ResultStatus status) {
			super("not possible while " + status);
			this.status = status;
		}

		/** The state the report is in. */
		public ResultStatus status() {
			return this.status;
		}

	}

	/** What a document cannot do without is missing. */
	public static final class NotReady extends ResultRule {

		NotReady() {
			super("the report lacks what it cannot do without");
		}

	}

	/** Something is left empty that nobody has confirmed yet. */
	public static final class Unconfirmed extends ResultRule {

		Unconfirmed() {
			super("something is left empty");
		}

	}

	/**
	 * The report was taken back and submitted again since the page was made; what it says
	 * now has to be read first.
	 */
	public static final class SubmittedAgain extends ResultRule {

		SubmittedAgain() {
			super("submitted again meanwhile");
		}

	}

	/** The unit has a report about that year, and about that plan where there is one. */
	public static final class ResultExists extends ResultRule {

		private final long resultId;

		ResultExists(long resultId) {
			super("result report " + resultId + " exists");
			this.resultId = resultId;
		}

		/** The report there is. */
		public long resultId() {
			return this.resultId;
		}

	}

}
