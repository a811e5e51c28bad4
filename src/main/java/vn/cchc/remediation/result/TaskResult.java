package vn.cchc.remediation.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.progress.Judgement;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.TaskState;

/**
 * What became of one task in a year, gathered from the reports that were accepted.
 *
 * @param task the task as it was in force at its last report
 * @param section number and name of its domain
 * @param codes codes of the criteria it is for
 * @param state how far it came
 * @param percent 0 to 100
 * @param achieved the last that was said to be achieved, null when nothing was
 * @param obstacle the last obstacle named, null when none was
 * @param proposal the last proposal made, null when none was
 * @param evidence the files that prove it, by identity
 * @param doubt what the reviewing authority objected to in its last report, null when it
 * did not
 */
record TaskResult(PlanContent.Task task, String section, List<String> codes, TaskState state, int percent,
		@Nullable String achieved, @Nullable String obstacle, @Nullable String proposal, Set<Long> evidence,
		@Nullable Judgement doubt) {

	/**
	 * The tasks in the order in which they were reported on first.
	 * @param reports the accepted reports, the earliest first
	 */
	static List<TaskResult> of(List<ReportContent> reports) {
		Map<Long, List<ReportContent.Line>> lines = new LinkedHashMap<>();
		reports.forEach((report) -> report.lines()
			.forEach((line) -> lines.computeIfAbsent(line.task().id(), (id) -> new ArrayList<>()).add(line)));
		return lines.values().stream().map(TaskResult::gathered).toList();
	}

	private static TaskResult gathered(List<ReportContent.Line> lines) {
		ReportContent.Line last = lines.get(lines.size() - 1);
		String achieved = null;
		String obstacle = null;
		String proposal = null;
		Set<Long> evidence = new TreeSet<>();
		for (ReportContent.Line line : lines) {
			LineEntry entry = line.entry();
			achieved = (entry.achieved() != null) ? entry.achieved() : achieved;
			obstacle = (entry.obstacle() != null) ? entry.obstacle() : obstacle;
			proposal = (entry.proposal() != null) ? entry.proposal() : proposal;
			line.evidence().forEach((proof) -> evidence.add(proof.id()));
		}
		return new TaskResult(last.task(), last.section(), last.codes(), last.entry().state(), last.entry().percent(),
				achieved, obstacle, proposal, evidence, last.given().objects() ? last.given() : null);
	}

	/**
	 * The tasks with those that have the same words told as one: a solution is often
	 * planned for several criteria.
	 */
	static Collection<TaskResult> alike(List<TaskResult> tasks) {
		Map<List<@Nullable Object>, TaskResult> alike = new LinkedHashMap<>();
		tasks.forEach((task) -> alike.merge(task.words(), task, TaskResult::with));
		return alike.values();
	}

	private List<@Nullable Object> words() {
		return Arrays.asList(this.task.solution(), this.state, this.percent, this.achieved, this.obstacle,
				this.proposal, this.doubt);
	}

	private TaskResult with(TaskResult other) {
		List<String> both = Stream.concat(this.codes.stream(), other.codes.stream()).distinct().toList();
		Set<Long> proofs = new TreeSet<>(this.evidence);
		proofs.addAll(other.evidence);
		return new TaskResult(this.task, this.section, both, this.state, this.percent, this.achieved, this.obstacle,
				this.proposal, proofs, this.doubt);
	}

	/** Whether it is done, and the reviewing authority does not doubt it. */
	boolean done() {
		return this.state == TaskState.DONE && this.doubt == null;
	}

	/** Whether it was reported as done and did not convince. */
	boolean doubted() {
		return this.state == TaskState.DONE && this.doubt != null;
	}

	/** Whether something is still to be done about it. */
	boolean open() {
		return !this.state.ended() || this.doubt != null;
	}

}
