package vn.cchc.remediation.progress.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.EventLog.Happened;
import vn.cchc.remediation.progress.ReportCheck;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportEventKind;
import vn.cchc.remediation.progress.ReportStatus;
import vn.cchc.remediation.progress.TaskState;

/**
 * A report, as one account sees it.
 *
 * @param head what stands above it
 * @param content what it says
 * @param submissions how often it was submitted
 * @param check what is missing in it
 * @param remark the reviewing authority's remark with its last decision
 * @param events what happened to it, the last first
 * @param office whether the account may write the report as a whole
 * @param reviewer whether the account may review it
 * @param mine the lines of tasks that the account leads
 */
record ReportView(ReportHead head, ReportContent content, int submissions, ReportCheck check, @Nullable String remark,
		List<Happened<ReportEventKind>> events, boolean office, boolean reviewer, Set<Long> mine) {

	/** Whether the unit may write now, as far as the report's state is concerned. */
	public boolean open() {
		return this.head.status().editable();
	}

	/** Whether the account may write the report as a whole now. */
	public boolean mayWrite() {
		return this.office && open();
	}

	/** Whether the account may fill in something now. */
	public boolean mayFill() {
		return mayWrite() || (open() && !this.mine.isEmpty());
	}

	/** Whether the account may fill in the line now. */
	public boolean mayEnter(long lineId) {
		return open() && fillsIn(lineId);
	}

	/** Whether filling in the line is the account's task, whoever's turn it is. */
	public boolean fillsIn(long lineId) {
		return this.office || this.mine.contains(lineId);
	}

	/** Whether the report can be taken back by the account. */
	public boolean mayWithdraw() {
		return this.office && this.head.status() == ReportStatus.SUBMITTED;
	}

	/**
	 * The lines by domain, in the order of the plan; only those that the account leads
	 * when it wants so.
	 */
	public Map<String, List<ReportContent.Line>> sections(boolean onlyMine) {
		return this.content.lines()
			.stream()
			.filter((line) -> !onlyMine || this.mine.contains(line.id()))
			.collect(Collectors.groupingBy(ReportContent.Line::section, LinkedHashMap::new, Collectors.toList()));
	}

	/** The first line that the account has to fill in yet. */
	public Optional<ReportContent.Line> firstOwed() {
		return owed().stream().findFirst();
	}

	/** The line to fill in after another one, then from the top again. */
	public Optional<ReportContent.Line> owedAfter(long lineId) {
		List<ReportContent.Line> all = this.content.lines();
		int here = all.stream().map(ReportContent.Line::id).toList().indexOf(lineId);
		List<ReportContent.Line> owed = owed();
		return owed.stream()
			.filter((line) -> all.indexOf(line) > here)
			.findFirst()
			.or(() -> owed.stream().filter((line) -> line.id() != lineId).findFirst());
	}

	/** The line to fill in before another one. */
	public Optional<ReportContent.Line> owedBefore(long lineId) {
		List<ReportContent.Line> all = this.content.lines();
		int here = all.stream().map(ReportContent.Line::id).toList().indexOf(lineId);
		return owed().stream().filter((line) -> all.indexOf(line) < here).reduce((one, other) -> other);
	}

	private List<ReportContent.Line> owed() {
		return this.content.lines().stream().filter((line) -> line.owed() && mayEnter(line.id())).toList();
	}

	/** The name of a line's task. */
	public String name(long lineId) {
		return this.content.line(lineId).map(ReportContent.Line::name).orElse("");
	}

	/** The states to choose from. */
	public List<TaskState> states() {
		return List.of(TaskState.values());
	}

	/** Findings that keep it from being submitted. */
	public List<ReportCheck.Finding> errors() {
		return this.check.findings().stream().filter((finding) -> finding.kind().error()).toList();
	}

	/** Findings to be confirmed. */
	public List<ReportCheck.Finding> warnings() {
		return this.check.findings().stream().filter((finding) -> !finding.kind().error()).toList();
	}

}
