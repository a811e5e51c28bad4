package vn.cchc.remediation.result;

/** The texts of a result report as a document: plain paragraphs, never markup. */
public enum ResultText {

	/** Subject line below "BÁO CÁO". */
	TITLE,

	/** Legal bases, one per line, in order. */
	LEGAL_BASES,

	/** What is reported and to whom, before the first part. */
	OPENING,

	/** I. How the unit was scored, and how far it came with its plan. */
	GENERAL,

	/** III. Further solutions. */
	SOLUTIONS,

	/** IV. What is proposed to those above. */
	PROPOSALS,

	/** The last paragraph. */
	CLOSING,

	/** Nơi nhận, one per line, in order. */
	RECIPIENTS,

	/** Place of issue. */
	PLACE,

	/** Chủ tịch, Phó Chủ tịch … */
	SIGNER_TITLE,

	/** Name below the signature. */
	SIGNER_NAME,

	/** For the office only; never printed. */
	NOTE;

	/** Whether it fits into one line. */
	public boolean oneLine() {
		return this == TITLE || this == PLACE || this == SIGNER_TITLE || this == SIGNER_NAME;
	}

}
