package vn.cchc.remediation.outcome.promise;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.TaskCriterion;
import vn.cchc.remediation.plan.TaskPurpose;

/**
 * Derives what became of the promises of a plan, from its issued version and the
 * published scores of the year after.
 * <ul>
 * <li><em>Lost before</em> is what the issued version says: against this the promise was
 * made. <em>Promised</em> is what the criterion's tasks say together, no more than it
 * lost.</li>
 * <li><em>Lost again</em> is what of these points is lost in the year after, <em>won
 * back</em> the rest of them, <em>newly lost</em> what is lost beyond. So lost before =
 * won back + lost again, for each criterion, each domain, the plan, and any sum of plans;
 * only criteria whose points can be compared ({@link NextScores}) are in these sums.</li>
 * <li>A criterion with several tasks: each has a part of the points, in proportion to
 * what it promises there; equal parts where none says a figure. A criterion without a
 * task can win points back that no task has a part in.</li>
 * <li>Tasks for a domain as a whole answer what the domain lost beyond the criteria that
 * the plan names; this remainder is a row of its own.</li>
 * <li>A criterion of which another one in the plan is a part is not counted a second
 * time.</li>
 * </ul>
 */
final class OutcomeDerivation {

	private static final PlanContent.Score UNKNOWN = new PlanContent.Score(null, null, null);

	private final PlanContent plan;

	private final @Nullable NextScores next;

	private OutcomeDerivation(PlanContent plan, @Nullable NextScores next) {
		this.plan = plan;
		this.next = next;
	}

	/**
	 * Derives everything.
	 * @param plan the issued version
	 * @param next the scores of the year after, null while there are none
	 */
	static PlanOutcome of(PlanContent plan, @Nullable NextScores next) {
		OutcomeDerivation derivation = new OutcomeDerivation(plan, next);
		return new PlanOutcome(plan.sections().stream().map(derivation::domain).toList());
	}

	private PlanOutcome.Domain domain(PlanContent.Section section) {
		List<PlanOutcome.Row> rows = new ArrayList<>(section.entries().stream().map(this::row).toList());
		List<PlanContent.Task> tasks = section.domainTasks().filter((task) -> !task.blank()).toList();
		if (!tasks.isEmpty()) {
			rows.add(remainder(section, List.copyOf(rows), tasks));
		}
		return new PlanOutcome.Domain(section.id(), section.code(), section.title(), rows);
	}

	private PlanOutcome.Row row(PlanContent.Entry entry) {
		boolean fix = entry.purpose() == TaskPurpose.FIX;
		Standing standing = (this.next == null) ? Standing.PENDING
				: this.next.standing(entry.criterionId(), entry.code(), entry.score(), fix);
		List<PlanContent.Task> tasks = this.plan.tasksFor(entry.id()).filter((task) -> !task.blank()).toList();
		return shared(
				new PlanOutcome.Row(entry.id(), entry.criterionId(), entry.code(), entry.name(), entry.lost(), null,
						overlapping(entry) ? standing.overlapping() : standing, List.of()),
				tasks, tasks.stream().map((task) -> points(task, entry.id())).toList());
	}

	private static @Nullable Points points(PlanContent.Task task, long entryId) {
		return task.criteria()
			.stream()
			.filter((link) -> link.entryId() == entryId)
			.map(TaskCriterion::points)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Whether another criterion of the plan is a part of it. */
	private boolean overlapping(PlanContent.Entry entry) {
		return this.next != null && entry.criterionId() != null && this.plan.entries()
			.anyMatch((other) -> this.next.join().below(other.criterionId(), entry.criterionId()));
	}

	private PlanOutcome.Row remainder(PlanContent.Section section, List<PlanOutcome.Row> named,
			List<PlanContent.Task> tasks) {
		PlanContent.Score score = section.score();
		Points before = rest(score.lost(), named.stream().map(PlanOutcome.Row::lostBefore));
		return shared(
				new PlanOutcome.Row(null, section.criterionId(), section.code(), section.title(), before, null,
						remainder(section, named, before), List.of()),
				tasks, tasks.stream().map(PlanContent.Task::domainPoints).toList());
	}

	private Standing remainder(PlanContent.Section section, List<PlanOutcome.Row> named, @Nullable Points before) {
		if (this.next == null) {
			return Standing.PENDING;
		}
		if (section.criterionId() == null && section.code() == null) {
			return new Standing(RowState.UNKNOWN_BEFORE, Set.of());
		}
		String code = (section.code() != null) ? section.code() : "";
		Standing whole = this.next.standing(section.criterionId(), code, (before != null) ? section.score() : UNKNOWN,
				true);
		if (!whole.state().comparable() || named.isEmpty()) {
			return whole;
		}
		boolean comparable = named.stream().allMatch(PlanOutcome.Row::comparable);
		Points after = comparable ? rest(whole.lostAfter(), named.stream().map((row) -> row.standing().lostAfter()))
				: null;
		return (after != null && before != null) ? Standing.compared(before, after, whole.laterIds())
				: new Standing(RowState.UNKNOWN_AFTER, whole.laterIds());
	}

	/** What is left of a sum without its parts, null when it cannot be told. */
	private static @Nullable Points rest(@Nullable Points whole, Stream<? extends @Nullable Points> parts) {
		List<? extends @Nullable Points> all = parts.toList();
		if (whole == null || all.stream().anyMatch(Objects::isNull)) {
			return null;
		}
		Points rest = all.stream().map(Objects::requireNonNull).reduce(whole, Points::minus);
		return rest.isNegative() ? null : rest;
	}

	/** The row with what its tasks promise, and their parts of what came of it. */
	private static PlanOutcome.Row shared(PlanOutcome.Row row, List<PlanContent.Task> tasks,
			List<? extends @Nullable Points> said) {
		Points promised = promised(row.lostBefore(), said);
		List<Points> weights = weights(said);
		List<? extends @Nullable Points> promises = split(promised, weights);
		List<? extends @Nullable Points> won = split(row.won(), weights);
		List<? extends @Nullable Points> again = split(row.lostAgain(), weights);
		List<PlanOutcome.Share> shares = new ArrayList<>();
		for (int at = 0; at < tasks.size(); at++) {
			shares.add(new PlanOutcome.Share(tasks.get(at), promises.get(at), won.get(at), again.get(at)));
		}
		return new PlanOutcome.Row(row.entryId(), row.criterionId(), row.code(), row.name(), row.lostBefore(), promised,
				row.standing(), shares);
	}

	private static @Nullable Points promised(@Nullable Points lost, List<? extends @Nullable Points> said) {
		Points sum = said.stream()
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.reduce(Points::plus)
			.orElse(null);
		return (sum != null && lost != null && lost.compareTo(sum) < 0) ? lost : sum;
	}

	private static List<Points> weights(List<? extends @Nullable Points> said) {
		boolean none = said.stream().allMatch((points) -> points == null || points.isZero());
		return said.stream().map((points) -> none ? Points.of("1") : (points != null) ? points : Points.ZERO).toList();
	}

	/**
	 * Splits points in proportion, to four places; the last task with a weight takes what
	 * rounding leaves, so that the parts make the whole.
	 */
	static List<? extends @Nullable Points> split(@Nullable Points whole, List<Points> weights) {
		List<@Nullable Points> parts = new ArrayList<>();
		if (whole == null) {
			weights.forEach((weight) -> parts.add(null));
			return parts;
		}
		Points sum = weights.stream().reduce(Points.ZERO, Points::plus);
		Points left = whole;
		Points weightsLeft = sum;
		for (Points weight : weights) {
			weightsLeft = weightsLeft.minus(weight);
			Points part = weightsLeft.isZero() && weight.isPositive() ? left : new Points(
					whole.value().multiply(weight.value()).divide(sum.value(), Points.SCALE, RoundingMode.DOWN));
			parts.add(part);
			left = left.minus(part);
		}
		return parts;
	}

}
