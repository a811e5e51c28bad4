package vn.cchc.remediation.progress.web;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.DraftNote;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportContent.Before;

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
		return differs(Before::state, LineEntry::state);
	}

	public boolean otherPercent() {
		return differs(Before::percent, LineEntry::percent);
	}

	/** Whether the value differs; 80 and 80,0 are the same. */
	public boolean otherValue() {
		return differs((before) -> plain(before.reached()), (entry) -> plain(entry.reached()));
	}

	public boolean otherText() {
		return differs(Before::achieved, LineEntry::achieved);
	}

	public boolean otherObstacle() {
		return differs(Before::obstacle, LineEntry::obstacle);
	}

	public boolean otherProposal() {
		return differs(Before::proposal, LineEntry::proposal);
	}

	/**
	 * Whether anything is different from the period before; evidence is always of this
	 * period.
	 */
	public boolean changed() {
		return !continued() || !this.line.evidence().isEmpty() || otherState() || otherPercent() || otherValue()
				|| otherText() || otherObstacle() || otherProposal();
	}

	private boolean differs(Function<Before, @Nullable Object> then, Function<LineEntry, @Nullable Object> now) {
		@Nullable Before before = this.line.before();
		return before != null && !Objects.equals(then.apply(before), now.apply(this.line.entry()));
	}

	private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
		return (value != null) ? value.stripTrailingZeros() : null;
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
