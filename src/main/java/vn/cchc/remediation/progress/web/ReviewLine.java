package vn.cchc.remediation.progress.web;

import java.util.Objects;

import vn.cchc.remediation.progress.DraftNote;
import vn.cchc.remediation.progress.ReportContent;

/**
 * A task under review, with what is different from the period before.
 *
 * @param line what is reported
 * @param note what officers have noted
 * @param overdue whether its deadline was over
 */
record ReviewLine(ReportContent.Line line, DraftNote note, boolean overdue) {

	/** Whether the period before has it as well. */
	public boolean continued() {
		return this.line.before() != null;
	}

	public boolean otherState() {
		return this.line.before() != null && this.line.before().state() != this.line.entry().state();
	}

	public boolean otherPercent() {
		return this.line.before() != null && this.line.before().percent() != this.line.entry().percent();
	}

	public boolean otherValue() {
		return this.line.before() != null && !Objects.equals(this.line.before().reached(), this.line.entry().reached());
	}

	public boolean otherText() {
		return this.line.before() != null
				&& !Objects.equals(this.line.before().achieved(), this.line.entry().achieved());
	}

	/** Whether anything is different from the period before. */
	public boolean changed() {
		return !continued() || otherState() || otherPercent() || otherValue() || otherText();
	}

	/** Codes of its criteria; of a task for a domain the domain. */
	public String code() {
		return this.line.codes().isEmpty() ? this.line.section() : String.join(", ", this.line.codes());
	}

	/** What is to be done, in its first line. */
	public String name() {
		String solution = this.line.task().solution();
		return (solution != null) ? solution.lines().findFirst().orElse("") : "";
	}

}
