package vn.cchc.remediation.document.compose;

import vn.cchc.remediation.document.seal.OfficialPapers.Issued;

/** Why a paper is not issued; nothing has changed. */
public abstract sealed class PaperRule extends RuntimeException {

	private PaperRule(String message) {
		super(message);
	}

	/** The draft says something else than what was read. */
	public static final class DraftChanged extends PaperRule {

		DraftChanged() {
			super("the draft has changed since it was read");
		}

	}

	/** The paper was issued since it was read. */
	public static final class IssuedMeanwhile extends PaperRule {

		private final transient Issued issued;

		IssuedMeanwhile(Issued issued) {
			super("the paper was issued meanwhile");
			this.issued = issued;
		}

		/** What was issued. */
		public Issued issued() {
			return this.issued;
		}

	}

}
