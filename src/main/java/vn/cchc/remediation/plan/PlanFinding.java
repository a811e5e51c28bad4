package vn.cchc.remediation.plan;

import java.util.List;

/**
 * Something that the plan check found.
 *
 * @param kind what it is; the sentence is the message {@code plan.check.<kind>}
 * @param cell address of the cell to go to; of what the assessment says otherwise, the
 * row of the page of differences, where it can be taken over
 * @param arguments what the sentence names: codes, names, figures as printed
 * @param changes what the assessment says otherwise about something that the plan has
 */
public record PlanFinding(Kind kind, String cell, List<String> arguments, List<AssessmentDifference.Change> changes) {

	static PlanFinding of(Kind kind, PlanField field, long partId, String... arguments) {
		return new PlanFinding(kind, new PlanCell(field, partId).address(), List.of(arguments), List.of());
	}

	static PlanFinding of(Kind kind, AssessmentDifference difference, String... arguments) {
		return new PlanFinding(kind, difference.anchor(), List.of(arguments), difference.changes());
	}

	public Severity severity() {
		return this.kind.severity;
	}

	/** How much it matters. */
	public enum Severity {

		/** Keeps the plan from being submitted. */
		ERROR,

		/** Has to be confirmed once when the plan is submitted. */
		WARNING,

		/** Worth a look. */
		HINT

	}

	/** What can be found. */
	public enum Kind {

		TITLE_MISSING(Severity.ERROR), NO_TASKS(Severity.ERROR),

		/** A criterion lost points and no task answers it. */
		CRITERION_WITHOUT_TASK(Severity.ERROR),

		TASK_WITHOUT_SOLUTION(Severity.ERROR), TASK_WITHOUT_LEAD(Severity.WARNING),
		TASK_WITHOUT_OUTPUT(Severity.WARNING), TASK_WITHOUT_DUE(Severity.WARNING), DUE_UNREAD(Severity.HINT),

		/** A deadline is over, and the plan is not issued yet. */
		DUE_PASSED(Severity.WARNING),

		DUE_BEFORE_PLAN(Severity.WARNING), DUE_AFTER_YEAR(Severity.WARNING),

		/** The criterion's gap is known, but not what the task wins back of it. */
		TASK_WITHOUT_POINTS(Severity.HINT),

		/** The tasks of a criterion promise more than it lost. */
		POINTS_ABOVE_GAP(Severity.WARNING),

		/** A domain lost more than its criteria explain (S1, domain 5). */
		POINTS_UNEXPLAINED(Severity.WARNING),

		/** The criteria of a domain lost more than the domain. */
		POINTS_ABOVE_DOMAIN(Severity.WARNING),

		/** A domain's maximum is not known, so its gap is not either (S1, domain 1). */
		DOMAIN_MAXIMUM_UNKNOWN(Severity.HINT),

		/** A criterion to be maintained lost points. */
		MAINTAINED_LOST(Severity.WARNING),

		/** A criterion to win points back for lost none. */
		FIX_WITHOUT_LOSS(Severity.HINT),

		REASON_MISSING(Severity.HINT),

		/** A figure is no longer what the assessment says. */
		DIFFERS_FROM_ASSESSMENT(Severity.WARNING),

		/** The published reason reads otherwise than the plan's. */
		REASON_DIFFERS(Severity.HINT),

		/**
		 * The assessment has a criterion with lost points that the plan does not name.
		 */
		CRITERION_NOT_TAKEN_OVER(Severity.WARNING),

		LEGAL_BASES_MISSING(Severity.WARNING), RECIPIENTS_MISSING(Severity.WARNING), SIGNER_MISSING(Severity.WARNING);

		private final Severity severity;

		Kind(Severity severity) {
			this.severity = severity;
		}

		/** Whether the assessment says otherwise by now, which can be taken over. */
		public boolean aboutAssessment() {
			return this == DIFFERS_FROM_ASSESSMENT || this == REASON_DIFFERS || this == CRITERION_NOT_TAKEN_OVER;
		}

	}

}
