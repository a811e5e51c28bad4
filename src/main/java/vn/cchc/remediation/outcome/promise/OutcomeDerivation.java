package vn.cchc.remediation.outcome.promise;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.TaskPromise;
import vn.cchc.remediation.plan.TaskPurpose;

/**
 * Derives what became of the promises of a plan, from its issued version and the
 * published scores of the year after.
 * <ul>
 * <li><em>Lost before</em> is what the issued version says: against this the promise was
 * made. <em>Promised</em> is what the tasks can win back by the rule of the forecast
 * ({@link TaskPromise}).</li>
 * <li><em>Lost again</em> is what of these points is lost in the year after, <em>won
 * back</em> the rest of them, <em>newly lost</em> what is lost beyond. So lost before =
 * won back + lost again, for each criterion, each domain, the plan, and any sum of plans;
 * only criteria whose points can be compared ({@link NextScores}) are in these sums.</li>
 * <li>A criterion with several tasks: each has a part of the points, in proportion to
 * what it promises there; equal parts where none says a figure. A criterion without a
 * task can win points back that no task has a part in.</li>
 * <li>What a domain lost beyond the criteria that the plan names is a row of its own,
 * where tasks are for the domain as a whole. These tasks answer whatever the criteria's
 * own tasks leave: their promise falls to the rows of the domain in proportion to that,
 * and with it their part of what came of it. Where it is not known what each row lost, it
 * stays with the domain's own row.</li>
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
		List<Part> parts = new ArrayList<>(section.entries().stream().map(this::part).toList());
		List<PlanContent.Task> tasks = section.domainTasks().filter((task) -> !task.blank()).toList();
		if (!tasks.isEmpty()) {
			parts.add(remainder(section, List.copyOf(parts)));
			answerByDomain(section, tasks, parts);
		}
		return new PlanOutcome.Domain(section.id(), section.code(), section.title(),
				parts.stream().map(Part::row).toList());
	}

	private Part part(PlanContent.Entry entry) {
		boolean fix = entry.purpose() == TaskPurpose.FIX;
		Standing standing = (this.next == null) ? Standing.PENDING
				: this.next.standing(entry.criterionId(), entry.code(), entry.score(), fix);
		Part part = new Part(new PlanOutcome.Row(entry.id(), entry.criterionId(), entry.code(), entry.name(),
				entry.lost(), null, overlapping(entry) ? standing.overlapping() : standing, List.of()));
		part.promise(this.plan.writtenFor(entry.id()).toList(), (task) -> task.points(entry),
				TaskPromise.of(this.plan, entry, (task) -> true));
		return part;
	}

	/** The remainder of the domain is its last part. */
	private void answerByDomain(PlanContent.Section section, List<PlanContent.Task> tasks, List<Part> parts) {
		Points promised = TaskPromise.of(this.plan, section, (task) -> true);
		List<? extends @Nullable Points> left = parts.stream().map(Part::left).toList();
		boolean known = promised != null && promised.isPositive() && left.stream().allMatch(Objects::nonNull);
		List<? extends @Nullable Points> shares = known
				? split(promised, left.stream().map(Objects::requireNonNull).toList()) : List.of();
		for (int at = 0; at < parts.size(); at++) {
			boolean last = at == parts.size() - 1;
			Points share = known ? shares.get(at) : last ? promised : null;
			if (last || (share != null && share.isPositive())) {
				parts.get(at).promise(tasks, PlanContent.Task::domainPoints, share);
			}
		}
	}

	/** Whether another criterion of the plan is a part of it. */
	private boolean overlapping(PlanContent.Entry entry) {
		return this.next != null && entry.criterionId() != null && this.plan.entries()
			.anyMatch((other) -> this.next.join().below(other.criterionId(), entry.criterionId()));
	}

	private Part remainder(PlanContent.Section section, List<Part> parts) {
		List<PlanOutcome.Row> named = parts.stream().map(Part::row).toList();
		Points before = rest(section.score().lost(), named.stream().map(PlanOutcome.Row::lostBefore));
		return new Part(new PlanOutcome.Row(null, section.criterionId(), section.code(), section.title(), before, null,
				remainder(section, named, before), List.of()));
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

	/** A row in the making: tasks promise their parts of it one after the other. */
	private static final class Part {

		private final PlanOutcome.Row lost;

		private final List<PlanContent.Task> tasks = new ArrayList<>();

		private final List<@Nullable Points> promises = new ArrayList<>();

		Part(PlanOutcome.Row lost) {
			this.lost = lost;
		}

		/** Tasks that promise so much together, each in proportion to what it says. */
		void promise(List<PlanContent.Task> more, Function<PlanContent.Task, @Nullable Points> said,
				@Nullable Points together) {
			this.tasks.addAll(more);
			this.promises.addAll(split(together, weights(more.stream().<@Nullable Points>map(said).toList())));
		}

		/** What is promised, null when nothing is. */
		private @Nullable Points promised() {
			return Points.sumOfKnown(this.promises.stream());
		}

		/** The points lost that nothing was promised for yet, null while unknown. */
		@Nullable Points left() {
			Points promised = promised();
			Points before = this.lost.lostBefore();
			return (before != null && promised != null) ? before.minus(promised) : before;
		}

		/** The row with its tasks and their parts of what came of it. */
		PlanOutcome.Row row() {
			List<Points> weights = weights(this.promises);
			List<? extends @Nullable Points> won = split(this.lost.won(), weights);
			List<? extends @Nullable Points> again = split(this.lost.lostAgain(), weights);
			List<PlanOutcome.Share> shares = new ArrayList<>();
			for (int at = 0; at < this.tasks.size(); at++) {
				shares
					.add(new PlanOutcome.Share(this.tasks.get(at), this.promises.get(at), won.get(at), again.get(at)));
			}
			return new PlanOutcome.Row(this.lost.entryId(), this.lost.criterionId(), this.lost.code(), this.lost.name(),
					this.lost.lostBefore(), promised(), this.lost.standing(), shares);
		}

	}

}
