package vn.cchc.remediation.progress.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.EventLog.Happened;
import vn.cchc.remediation.progress.DraftNote;
import vn.cchc.remediation.progress.ReportEventKind;
import vn.cchc.remediation.progress.ReportFigures;
import vn.cchc.remediation.progress.ReportLook;
import vn.cchc.remediation.progress.ReportStatus;
import vn.cchc.remediation.progress.ReviewReader.Review;

/**
 * A report under review.
 *
 * @param review the report with what is noted
 * @param unitTitle name of the unit
 * @param lines its tasks
 * @param late days late
 * @param events what happened to it, the last first
 * @param queue the other reports of the period that wait
 * @param typed what was typed and could not be taken
 * @param ask a question before a decision: {@code accept}, null when none is asked
 */
record ReviewPage(Review review, String unitTitle, List<ReviewLine> lines, long late,
		List<Happened<ReportEventKind>> events, ReviewQueue queue, TypedDrafts typed, @Nullable String ask) {

	/** The same after a form that was not taken. */
	ReviewPage after(TypedDrafts sent, @Nullable String question) {
		return new ReviewPage(this.review, this.unitTitle, this.lines, this.late, this.events, this.queue, sent,
				question);
	}

	public ReportLook look() {
		return this.review.look();
	}

	public long id() {
		return look().report().id();
	}

	public ReportFigures figures() {
		return look().content().figures();
	}

	/** Whether it waits for a verdict. */
	public boolean open() {
		return look().report().status() == ReportStatus.SUBMITTED;
	}

	/** Whether it is accepted and so fixed. */
	public boolean fixed() {
		return look().report().status() == ReportStatus.ACCEPTED;
	}

	/** What is noted about the report as a whole. */
	public DraftNote overall() {
		return look().report().draftRemark();
	}

	/** What was typed and has no place any more, because the report does not wait now. */
	public List<String> homeless() {
		return open() ? List.of() : this.typed.lost();
	}

}
