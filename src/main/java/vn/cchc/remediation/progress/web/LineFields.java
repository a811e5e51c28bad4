package vn.cchc.remediation.progress.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.TaskState;

/** What can be written into a line, as text. */
class LineFields {

	/** Characters of a text. */
	static final int LONGEST = 10000;

	private static final String TOO_LONG = "{progress.line.long}";

	@Pattern(regexp = "NOT_STARTED|IN_PROGRESS|DONE|CANNOT", message = "{progress.line.state.missing}")
	private String state = "";

	@Pattern(regexp = "((100|\\d{1,2})\\s*%?)?", message = "{progress.line.percent.wrong}")
	private String percent = "";

	@Size(max = LONGEST, message = TOO_LONG)
	private String achieved = "";

	@Pattern(regexp = "(-?\\d{1,10}([.,]\\d{1,4})?\\s*%?)?", message = "{progress.line.reached.wrong}")
	private String reached = "";

	@Size(max = LONGEST, message = TOO_LONG)
	private String obstacle = "";

	@Size(max = LONGEST, message = TOO_LONG)
	private String proposal = "";

	@Size(max = LONGEST, message = TOO_LONG)
	private String answer = "";

	/** Takes over what a line says. */
	final void fill(ReportContent.Line line) {
		fill(line.entry());
		this.answer = text(line.answer());
	}

	final void fill(LineEntry entry) {
		this.state = entry.state().name();
		this.percent = String.valueOf(entry.percent());
		this.achieved = text(entry.achieved());
		this.reached = figure(entry.reached());
		this.obstacle = text(entry.obstacle());
		this.proposal = text(entry.proposal());
	}

	/** What is meant; a figure or state that cannot be read counts as none. */
	LineEntry entry() {
		return new LineEntry(readState(), digits().isEmpty() ? 0 : Integer.parseInt(digits()), this.achieved,
				readReached(), this.obstacle, this.proposal);
	}

	/** A figure as it is typed: {@code 85,5}. */
	static String figure(@Nullable BigDecimal value) {
		return (value != null) ? value.stripTrailingZeros().toPlainString().replace('.', ',') : "";
	}

	private TaskState readState() {
		for (TaskState known : TaskState.values()) {
			if (known.name().equals(this.state)) {
				return known;
			}
		}
		return TaskState.NOT_STARTED;
	}

	private String digits() {
		String digits = this.percent.replaceAll("\\D", "");
		return (digits.length() > 3) ? "" : digits;
	}

	private @Nullable BigDecimal readReached() {
		String number = this.reached.replaceAll("[\\s%]", "").replace(',', '.');
		return number.matches("-?\\d{1,10}(\\.\\d{1,4})?") ? new BigDecimal(number) : null;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	public String getState() {
		return this.state;
	}

	public void setState(String state) {
		this.state = state;
	}

	public String getPercent() {
		return this.percent;
	}

	public void setPercent(String percent) {
		this.percent = percent;
	}

	public String getAchieved() {
		return this.achieved;
	}

	public void setAchieved(String achieved) {
		this.achieved = achieved;
	}

	public String getReached() {
		return this.reached;
	}

	public void setReached(String reached) {
		this.reached = reached;
	}

	public String getObstacle() {
		return this.obstacle;
	}

	public void setObstacle(String obstacle) {
		this.obstacle = obstacle;
	}

	public String getProposal() {
		return this.proposal;
	}

	public void setProposal(String proposal) {
		this.proposal = proposal;
	}

	public String getAnswer() {
		return this.answer;
	}

	public void setAnswer(String answer) {
		this.answer = answer;
	}

}
