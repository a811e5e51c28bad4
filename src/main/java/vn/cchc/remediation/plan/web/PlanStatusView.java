package vn.cchc.remediation.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.DueExtensions;
import vn.cchc.remediation.plan.EventLog.Happened;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEventKind;
import vn.cchc.remediation.plan.PlanFinding;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanVersions;

/**
 * Where a plan stands, whose turn it is, and what whoever looks may do now.
 *
 * @param head what stands above the page
 * @param issuedVersions how many versions were issued
 * @param remark what the chairperson remarked when giving it back, null otherwise
 * @param mayWrite whether the account writes the plan
 * @param mayIssue whether the account issues the plan
 * @param errors what keeps it from being submitted
 * @param warnings what has to be confirmed when it is submitted
 * @param versions the issued versions, the newest first
 * @param events who did what and when, the last first
 * @param tasks the tasks with their deadlines, while the plan is in force and to the unit
 * itself; none otherwise
 */
record PlanStatusView(PlanHead head, int issuedVersions, @Nullable String remark, boolean mayWrite, boolean mayIssue,
		List<PlanFinding> errors, List<PlanFinding> warnings, List<PlanVersions.Issued> versions,
		List<Happened<PlanEventKind>> events, List<TaskLine> tasks) {

	/** The key of the sentence that says whose turn it is. */
	public String turn() {
		return "plan.flow.turn." + this.head.status() + (this.head.amending() ? ".amending" : "");
	}

	public boolean maySubmit() {
		return this.mayWrite && this.head.status().editable();
	}

	public boolean mayWithdraw() {
		return this.mayWrite && this.head.status() == PlanStatus.SUBMITTED;
	}

	public boolean mayDecide() {
		return this.mayIssue && this.head.status() == PlanStatus.SUBMITTED;
	}

	public boolean mayAmend() {
		return (this.mayWrite || this.mayIssue) && this.head.status() == PlanStatus.ISSUED && !this.head.issuedOnly();
	}

	public boolean mayGiveUp() {
		return (this.mayWrite || this.mayIssue) && this.head.amending() && this.head.status().editable();
	}

	public boolean mayClose() {
		return this.mayIssue && this.head.status() == PlanStatus.ISSUED;
	}

	/**
	 * Whether a step that has a page of its own can be taken now.
	 * @param step issue, return or amendment
	 */
	public boolean may(String step) {
		return "amendment".equals(step) ? mayAmend() : mayDecide();
	}

	/** The key of the sentence that says why such a step cannot be taken now. */
	public String instead(String step) {
		PlanStatus status = this.head.status();
		if ("amendment".equals(step) && status != PlanStatus.CLOSED) {
			return "plan.flow.instead.amendment." + (this.head.amending() ? "open" : "unissued");
		}
		return "plan.flow.instead." + (status.editable() ? step + ".unsubmitted" : status);
	}

	/** Whether there is anything to do for the account. */
	public boolean mayAct() {
		return maySubmit() || mayWithdraw() || mayDecide() || mayAmend() || mayGiveUp() || mayClose();
	}

	/** Whether the present text can be compared with the version in force. */
	public boolean comparable() {
		return this.head.amending() && !this.head.issuedOnly();
	}

	/** Whether anything can be done about any deadline. */
	public boolean extendable() {
		return this.tasks.stream().anyMatch((line) -> line.mayAsk() || line.asked() != null);
	}

	/** The tasks for which a later deadline is asked for. */
	public List<TaskLine> asked() {
		return this.tasks.stream().filter((line) -> line.asked() != null).toList();
	}

	/**
	 * A task with its deadline.
	 *
	 * @param task the task
	 * @param name what it is called
	 * @param mayAsk whether the account may ask for a later deadline
	 * @param overdue whether its deadline has passed
	 * @param asked the later deadline that waits for a decision, null for none
	 */
	record TaskLine(PlanContent.Task task, String name, boolean mayAsk, boolean overdue,
			DueExtensions.@Nullable Open asked) {
	}

}
