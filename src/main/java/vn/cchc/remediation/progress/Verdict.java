package vn.cchc.remediation.progress;

/** What the reviewing authority thinks of a line. */
public enum Verdict {

	ACCEPTED,

	/** What was achieved does not answer what was promised. */
	NOT_CONVINCING,

	/** Nothing proves it. */
	EVIDENCE_MISSING

}
