package vn.cchc.remediation.result.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.EventLog.Happened;
import vn.cchc.remediation.result.ResultEventKind;
import vn.cchc.remediation.result.ResultGap;
import vn.cchc.remediation.result.ResultStatus;
import vn.cchc.remediation.result.ResultVersions;

/**
 * Where a result report stands, whose turn it is, and what whoever looks may do now.
 *
 * @param head what stands above the page
 * @param issuedVersions how many versions were issued
 * @param remark what the chairperson remarked when giving it back, null otherwise
 * @param mayWrite whether the account writes the report
 * @param mayIssue whether the account issues the report
 * @param gaps what is left empty
 * @param versions the issued versions, the newest first
 * @param events who did what and when, the last first
 */
record ResultStatusView(ResultHead head, int issuedVersions, @Nullable String remark, boolean mayWrite,
		boolean mayIssue, List<ResultGap> gaps, List<ResultVersions.Issued> versions,
		List<Happened<ResultEventKind>> events) {

	/** The key of the sentence that says whose turn it is. */
	public String turn() {
		return "result.flow.turn." + this.head.status() + (this.head.reopened() ? ".reopened" : "");
	}

	/** Whether it lacks what a document cannot do without. */
	public boolean unready() {
		return this.gaps.stream().anyMatch(ResultGap::error);
	}

	public boolean maySubmit() {
		return this.mayWrite && this.head.status().editable();
	}

	public boolean mayWithdraw() {
		return this.mayWrite && this.head.status() == ResultStatus.SUBMITTED;
	}

	public boolean mayDecide() {
		return this.mayIssue && this.head.status() == ResultStatus.SUBMITTED;
	}

	public boolean mayReopen() {
		return (this.mayWrite || this.mayIssue) && this.head.status() == ResultStatus.ISSUED && !this.head.issuedOnly();
	}

	public boolean mayGiveUp() {
		return (this.mayWrite || this.mayIssue) && this.head.reopened() && this.head.status().editable();
	}

	public boolean mayDiscard() {
		return this.mayWrite && this.issuedVersions == 0 && this.head.status().editable();
	}

	/**
	 * Whether a step that has a page of its own can be taken now.
	 * @param step issue, return or reopen
	 */
	public boolean may(String step) {
		return "reopen".equals(step) ? mayReopen() : mayDecide();
	}

	/** Whether there is anything to do for the account. */
	public boolean mayAct() {
		return maySubmit() || mayWithdraw() || mayDecide() || mayReopen() || mayGiveUp();
	}

}
