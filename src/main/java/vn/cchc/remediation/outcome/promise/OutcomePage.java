package vn.cchc.remediation.outcome.promise;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.outcome.promise.NextAssessments.Missing;
import vn.cchc.remediation.progress.TaskState;

/**
 * What the page of a plan's outcome shows.
 *
 * @param look what came of the plan
 * @param states what was last reported about its tasks
 * @param scoredTitle the unit that was scored, when it took the place of the plan's
 * @param seesEarlier whether the account may see the assessment that the plan rests on
 * @param seesLater whether it may see the one of the year after
 */
record OutcomePage(OutcomeLook look, Map<Long, TaskState> states, @Nullable String scoredTitle, boolean seesEarlier,
		boolean seesLater) {

	public long planId() {
		return this.look.next().planId();
	}

	public int planYear() {
		return this.look.plan().planYear();
	}

	/** The year whose scores show what came of it. */
	public int year() {
		return this.look.next().year();
	}

	/** The year whose lost points the plan answers. */
	public int scoredYear() {
		Integer scored = this.look.plan().scoredYear();
		return (scored != null) ? scored : this.look.plan().planYear() - 1;
	}

	public @Nullable Missing missing() {
		return this.look.missing();
	}

	public PlanOutcome outcome() {
		return this.look.outcome();
	}

	/** The issued version in which the promise of a task stands. */
	public String task(long taskId) {
		return version() + "#task-" + taskId;
	}

	/** The last issued version. */
	public String version() {
		return "/plans/" + planId() + "/versions/" + this.look.next().versionNo();
	}

	/** Where the points lost before stand: in the scores, else in the issued version. */
	public String before(PlanOutcome.Row row) {
		Long earlier = this.look.next().earlierId();
		return (earlier != null && row.criterionId() != null && this.seesEarlier)
				? "/assessments/" + earlier + "#row-" + row.criterionId()
				: version() + ((row.entryId() != null) ? "#entry-" + row.entryId() : "");
	}

	/** Where the points lost in the year after stand; null when they may not be seen. */
	public @Nullable String after(PlanOutcome.Row row) {
		Long later = this.look.next().assessmentId();
		return (later == null || !this.seesLater || this.look.missing() != null) ? null
				: row.standing()
					.laterIds()
					.stream()
					.sorted()
					.findFirst()
					.map((criterion) -> "/assessments/" + later + "#row-" + criterion)
					.orElse("/assessments/" + later);
	}

	/** What was last reported about a task, null when nothing was. */
	public @Nullable TaskState state(long taskId) {
		return this.states.get(taskId);
	}

}
