package vn.cchc.remediation.plan;

/** The texts of a plan as a document: plain paragraphs, never markup. */
public enum PlanText {

	/** Subject line below "KẾ HOẠCH". */
	TITLE,

	/** Legal bases, one per line, in order. */
	LEGAL_BASES,

	/** What the plan follows from, before its first part. */
	OPENING,

	/** I.1 Mục đích. */
	PURPOSE,

	/** I.2 Yêu cầu. */
	REQUIREMENTS,

	/** Solutions for all domains together (S5, part III). */
	COMMON_SOLUTIONS,

	/** Tổ chức thực hiện. */
	ORGANISATION,

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
