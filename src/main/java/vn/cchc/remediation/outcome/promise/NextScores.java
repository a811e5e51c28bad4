package vn.cchc.remediation.outcome.promise;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanContent;

/**
 * The published scores of the year after, seen from the criteria of the year before.
 *
 * <p>
 * Points are compared only where they are the same points: what continues a criterion has
 * its maximum and continues nothing else. A criterion that was split is compared with the
 * sum of its parts under the same condition. Of criteria that were joined only one thing
 * is certain: when the joined one lost nothing and their maxima make its maximum, none of
 * them lost anything. Everything else is said not to be comparable, with the reason.
 *
 * @param scores what the criteria of the later set got, those without anything absent
 * @param join how the criteria go on
 */
record NextScores(Map<Long, LaterScore> scores, CriteriaJoin join) {

	/**
	 * A criterion or domain in the two years.
	 * @param fix whether the plan means to win back points here, so that points lost now
	 * are lost again even where the plan did not know how many they were
	 */
	Standing standing(@Nullable Long criterionId, String code, PlanContent.Score before, boolean fix) {
		Set<Long> later = this.join.later(criterionId, code);
		if (later.isEmpty()) {
			return new Standing(RowState.GONE, Set.of());
		}
		Points lostAfter = sum(later, LaterScore::lost);
		Set<Long> alongside = this.join.alongside(criterionId, later);
		if (!alongside.isEmpty()) {
			return joined(criterionId, before, later, alongside, lostAfter);
		}
		boolean lostBefore = (before.lost() != null) ? before.lost().isPositive() : fix;
		boolean repeated = lostBefore && deducted(later);
		if (lostAfter == null) {
			return new Standing(RowState.UNKNOWN_AFTER, null, repeated, later);
		}
		if (before.lost() == null) {
			return new Standing(RowState.UNKNOWN_BEFORE, lostAfter, repeated, later);
		}
		return Objects.equals(before.max(), sum(later, LaterScore::max))
				? Standing.compared(before.lost(), lostAfter, later)
				: new Standing(RowState.MAX_CHANGED, lostAfter, repeated, later);
	}

	private Standing joined(@Nullable Long criterionId, PlanContent.Score before, Set<Long> later, Set<Long> alongside,
			@Nullable Points lostAfter) {
		Set<Long> all = new HashSet<>(alongside);
		all.add(Objects.requireNonNull(criterionId));
		Points max = this.join.maximum(all);
		boolean nothingLost = lostAfter != null && lostAfter.isZero() && max != null
				&& max.equals(sum(later, LaterScore::max));
		return (nothingLost && before.lost() != null) ? Standing.compared(before.lost(), Points.ZERO, later)
				: new Standing(RowState.JOINED, lostAfter, false, later);
	}

	private boolean deducted(Collection<Long> later) {
		return later.stream()
			.map(this.scores::get)
			.filter(Objects::nonNull)
			.anyMatch((score) -> score.deducted() || (score.lost() != null && score.lost().isPositive()));
	}

	/** The sum over all of them, null when one is unknown. */
	private @Nullable Points sum(Collection<Long> later, Function<LaterScore, @Nullable Points> figure) {
		Points sum = Points.ZERO;
		for (Long id : later) {
			LaterScore score = this.scores.get(id);
			Points points = (score != null) ? figure.apply(score) : null;
			if (points == null) {
				return null;
			}
			sum = sum.plus(points);
		}
		return sum;
	}

}
