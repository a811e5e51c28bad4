package vn.cchc.remediation.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.PlanEvent;
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
 */
record PlanStatusView(PlanHead head, int issuedVersions, @Nullable String remark, boolean mayWrite, boolean mayIssue,
		List<PlanFinding> errors, List<PlanFinding> warnings, List<PlanVersions.Issued> versions,
		List<PlanEvent> events) {

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

	/** Whether there is anything to do for the account. */
	public boolean mayAct() {
		return maySubmit() || mayWithdraw() || mayDecide() || mayAmend() || mayGiveUp() || mayClose();
	}

	/** Whether the present text can be compared with the version in force. */
	public boolean comparable() {
		return this.head.amending() && !this.head.issuedOnly();
	}

}
