package vn.cchc.remediation.progress.web;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Target;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.TaskCooperation.Confirmation;

/**
 * A line of a report, as one account sees it.
 *
 * @param report the report
 * @param line the line
 * @param target what the task has to reach, null when nothing measurable is asked
 * @param parties who cooperates
 * @param previous the line to fill in before this one, null when there is none
 * @param next the line to fill in after this one, null when there is none
 */
record LineView(ReportView report, ReportContent.Line line, @Nullable Target target, List<Party> parties,
		ReportContent.@Nullable Line previous, ReportContent.@Nullable Line next) {

	/** Whether the account may fill it in now. */
	public boolean mayEnter() {
		return this.report.mayEnter(this.line.id());
	}

	/** Whether the account may add evidence now. */
	public boolean mayContribute() {
		return mayEnter() || (this.report.open() && cooperates());
	}

	/** Whether the account cooperates in the task. */
	public boolean cooperates() {
		return this.parties.stream().anyMatch(Party::mine);
	}

	/** Whether the account may take the evidence away now: what it added, or any. */
	public boolean mayRemove(ReportContent.Proof proof, long accountId) {
		return mayEnter() || (mayContribute() && addedBy(proof, accountId));
	}

	/** Whether the account added the evidence. */
	boolean addedBy(ReportContent.Proof proof, long accountId) {
		return proof.addedBy() != null && proof.addedBy() == accountId;
	}

	/** Whether the value reached fulfils the target; null while there is none. */
	public @Nullable Boolean met() {
		return (this.target != null && this.line.entry().reached() != null)
				? this.target.metBy(this.line.entry().reached()) : null;
	}

	/** The value reached as it is written. */
	public String reached() {
		return figure(this.line.entry().reached());
	}

	/** A figure as it is written, empty for none. */
	public String figure(@Nullable BigDecimal value) {
		return LineFields.figure(value);
	}

	/** The text of the period before, null when there is none. */
	public @Nullable String textBefore() {
		ReportContent.Before before = this.line.before();
		return (before != null) ? before.achieved() : null;
	}

	/**
	 * Who cooperates.
	 *
	 * @param name as printed
	 * @param confirmation since when the party knows, null while nobody has confirmed
	 * @param mine whether the account holds the office or position
	 */
	record Party(String name, @Nullable Confirmation confirmation, boolean mine) {
	}

}
