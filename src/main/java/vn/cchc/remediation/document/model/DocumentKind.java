package vn.cchc.remediation.document.model;

import java.util.Arrays;

/** The kinds of documents, by what they are made from. */
public enum DocumentKind {

	/** A plan. */
	PLAN("plans", "plan_id"),

	/** A result report. */
	RESULT("results", "result_id"),

	/** A unit's report on a period. */
	REPORT("reports", "report_id"),

	/** The authority's notice of what it found in a report. */
	NOTICE("notices", "report_id"),

	/** The minutes of the review of a period. */
	MINUTES("minutes", "period_id"),

	/** The authority's letter to a unit about what is late. */
	REMINDER("reminders", "unit_id"),

	/** A unit's letter to those of its own who are late. */
	CALL("calls", "unit_id"),

	/** The score sheet of an assessment. */
	SCORES("scores", "assessment_id"),

	/** The list of points an assessment lost. */
	DEDUCTIONS("deductions", "assessment_id"),

	/** The page for a unit's chairperson. */
	SUMMARY("summaries", "unit_id");

	private final String path;

	private final String column;

	DocumentKind(String path, String column) {
		this.path = path;
		this.column = column;
	}

	/**
	 * The kind that stands at an address.
	 * @throws IllegalArgumentException when none does
	 */
	public static DocumentKind at(String path) {
		return Arrays.stream(values())
			.filter((kind) -> kind.path.equals(path))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(path));
	}

	/**
	 * Whether it is a paper without a state of its own, issued with number and signer.
	 */
	public boolean paper() {
		return this == REPORT || this == NOTICE || this == MINUTES || this == REMINDER || this == CALL;
	}

	/** Whether nobody issues it. */
	public boolean working() {
		return this == SCORES || this == DEDUCTIONS || this == SUMMARY;
	}

	/** Its part of addresses. */
	public String path() {
		return this.path;
	}

	/** The column that says what a document is made from. */
	public String column() {
		return this.column;
	}

}
