package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * The points that a task promises, as its criteria change: what somebody typed stays in
 * sum, what was only proposed follows the criteria. Points count as proposed while they
 * are the criterion's whole gap, or what other tasks leave open of it; how they follow
 * its figures is said by {@link ProposedPoints}.
 */
final class TaskPoints {

	private final RemediationPlan plan;

	private final PlanTask task;

	TaskPoints(RemediationPlan plan, PlanTask task) {
		this.plan = plan;
		this.task = task;
	}

	/**
	 * What it promises of the criteria that it is given to. Those that stay keep their
	 * points. Those that come share what was typed for those that go, or for the domain,
	 * in their order and each up to its gap, the last one taking the rest; where nothing
	 * was typed, each gets its open gap.
	 */
	List<TaskCriterion> of(List<PlanEntry> wanted) {
		List<PlanEntry> coming = wanted.stream().filter((entry) -> !this.task.isFor(entry.id())).toList();
		Points rest = typedFor(wanted);
		List<TaskCriterion> links = new ArrayList<>();
		for (PlanEntry entry : wanted) {
			Optional<TaskCriterion> stays = this.task.link(entry.id());
			Points open = this.plan.openPoints(entry, this.task);
			Points share = (rest == null) ? open : lastOf(coming, entry) ? rest : upTo(open, rest);
			links.add(stays.orElse(new TaskCriterion(entry.id(), share)));
			rest = (rest == null || share == null || stays.isPresent()) ? rest : rest.minus(share);
		}
		return links;
	}

	/** What it promises of its domain when it is for no criterion any more. */
	@Nullable Points ofDomain() {
		return typedFor(List.of());
	}

	/** What it promises when it is written at last: of whole gaps what is still open. */
	List<TaskCriterion> settled() {
		return this.task.links().stream().map(this::settled).toList();
	}

	private TaskCriterion settled(TaskCriterion link) {
		PlanEntry entry = this.plan.entry(link.entryId());
		return whole(entry) ? new TaskCriterion(entry.id(), this.plan.openPoints(entry, this.task)) : link;
	}

	private @Nullable Points typedFor(List<PlanEntry> staying) {
		if (this.task.links().isEmpty()) {
			return this.task.domainPoints();
		}
		return Points.sumOfKnown(this.task.links()
			.stream()
			.filter((link) -> staying.stream().noneMatch((entry) -> entry.id() == link.entryId()) && !proposed(link))
			.map(TaskCriterion::points));
	}

	private boolean proposed(TaskCriterion link) {
		PlanEntry entry = this.plan.entry(link.entryId());
		return whole(entry) || open(entry);
	}

	/** Whether it promises the whole gap of a criterion. */
	boolean whole(PlanEntry entry) {
		Points points = this.task.pointsOf(entry.id());
		return points != null && points.equals(entry.lost());
	}

	/** Whether it promises what other tasks leave open of a criterion. */
	boolean open(PlanEntry entry) {
		Points points = this.task.pointsOf(entry.id());
		return points != null && points.equals(this.plan.openPoints(entry, this.task));
	}

	private static boolean lastOf(List<PlanEntry> coming, PlanEntry entry) {
		return coming.indexOf(entry) == coming.size() - 1;
	}

	private static Points upTo(@Nullable Points limit, Points points) {
		return (limit == null || points.compareTo(limit) < 0) ? points : limit;
	}

	/** What was promised elsewhere, but no more than is open here. */
	static @Nullable Points least(@Nullable Points promised, @Nullable Points open) {
		return (promised == null || open == null) ? open : upTo(open, promised);
	}

}
