package vn.cchc.remediation.reminder;

/** What waits for somebody; the sentence is the message {@code reminder.work.<kind>}. */
public enum WorkKind {

	/** The chairperson gave a plan back. */
	PLAN_RETURNED(WorkSection.RETURNED),

	/** The chairperson gave a result report back. */
	RESULT_RETURNED(WorkSection.RETURNED),

	/** The reviewing authority gave a report back. */
	REPORT_RETURNED(WorkSection.RETURNED),

	/** A plan waits for the chairperson's signature. */
	PLAN_TO_ISSUE(WorkSection.DECIDE),

	/** A result report waits for the chairperson's signature. */
	RESULT_TO_ISSUE(WorkSection.DECIDE),

	/** A later deadline waits for the chairperson's decision. */
	EXTENSION_TO_DECIDE(WorkSection.DECIDE),

	/** A report waits for the officer's verdict. */
	REPORT_TO_REVIEW(WorkSection.DECIDE),

	/** A task whose deadline is over. */
	TASK_OVERDUE(WorkSection.OVERDUE),

	/** A report whose deadline is over. */
	REPORT_OVERDUE(WorkSection.OVERDUE),

	/** A task due within {@link WorkList#SOON_DAYS} days. */
	TASK_SOON(WorkSection.SOON),

	/** A report due within {@link WorkList#SOON_DAYS} days. */
	REPORT_SOON(WorkSection.SOON),

	/** A report that is open. */
	REPORT_OWED(WorkSection.OWED),

	/**
	 * Tasks of reviewed units whose deadline is over, for the officer who asks after
	 * them.
	 */
	TASKS_LATE(WorkSection.OVERDUE),

	/** Reports of a period whose deadline is over that were never handed in. */
	PERIOD_OVERDUE(WorkSection.OVERDUE),

	/** The same of a period that is due within {@link WorkList#SOON_DAYS} days. */
	PERIOD_SOON(WorkSection.SOON),

	/** Reports of such a period that were returned and not handed in again. */
	PERIOD_RETURNED(WorkSection.OVERDUE),

	/** Lines not filled in, of a report whose deadline is over. */
	LINES_OVERDUE(WorkSection.OVERDUE),

	/** Lines not filled in, of a report due within {@link WorkList#SOON_DAYS} days. */
	LINES_SOON(WorkSection.SOON),

	/** Lines of a report that the holder of a position has not filled in. */
	LINES_OWED(WorkSection.OWED),

	/** Points were lost in the latest published scores, and no plan answers them. */
	PLAN_MISSING(WorkSection.WRITE),

	/** Open tasks of a unit that was abolished. */
	TASKS_TO_HAND_OVER(WorkSection.DECIDE),

	/** A plan, or the amendment of one, that is being written. */
	PLAN_DRAFT(WorkSection.WRITE),

	/** A result report that is being written, or opened again. */
	RESULT_DRAFT(WorkSection.WRITE);

	private final WorkSection section;

	WorkKind(WorkSection section) {
		this.section = section;
	}

	public WorkSection section() {
		return this.section;
	}

}
