package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * The points of a criterion that tasks promise only because they were proposed, kept from
 * before its figures change: they follow the new gap, while what was typed stays. Where
 * the gap was or becomes unknown, all stay.
 */
final class ProposedPoints {

	private final RemediationPlan plan;

	private final PlanEntry entry;

	private final @Nullable Points lost;

	/** Those that took the whole gap. */
	private final List<PlanTask> whole;

	/** Those that took what was left of it by those before them, the last one first. */
	private final List<PlanTask> rest = new ArrayList<>();

	ProposedPoints(RemediationPlan plan, PlanEntry entry) {
		this.plan = plan;
		this.entry = entry;
		this.lost = entry.lost();
		this.whole = plan.tasksFor(entry.id()).filter((task) -> new TaskPoints(plan, task).whole(entry)).toList();
		plan.tasksFor(entry.id())
			.filter((task) -> !this.whole.contains(task) && new TaskPoints(plan, task).open(entry))
			.forEach((task) -> this.rest.add(0, task));
	}

	/**
	 * Proposes anew what the figures leave by now; a row that waits for words had the
	 * whole gap and has it again.
	 */
	void renew() {
		Points now = this.entry.lost();
		if (this.lost == null || now == null || now.equals(this.lost)) {
			return;
		}
		this.whole.forEach((task) -> promise(task, task.blank() ? now : open(task)));
		this.rest.forEach((task) -> promise(task, open(task)));
	}

	private Points open(PlanTask task) {
		return Objects.requireNonNull(this.plan.openPoints(this.entry, task));
	}

	/** A task that is for other criteria since promises nothing of this one. */
	private void promise(PlanTask task, Points points) {
		if (task.isFor(this.entry.id())) {
			task.promise(this.entry, points.isNegative() ? Points.ZERO : points);
		}
	}

}
