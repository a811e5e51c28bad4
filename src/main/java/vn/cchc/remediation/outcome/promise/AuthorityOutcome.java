package vn.cchc.remediation.outcome.promise;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.PointsSum;
import vn.cchc.remediation.web.PageView;

/**
 * What came of the plans of all units that an authority reviews.
 *
 * @param sums over all units
 * @param units one page of the units
 * @param criteria every criterion that lost points before, in the order of the set
 */
record AuthorityOutcome(Sums sums, PageView<Unit> units, List<Criterion> criteria) {

	/** So many criteria that won points back, the most first. */
	List<Criterion> won(int most) {
		return most(Criterion::won, most);
	}

	/** So many criteria that lost points again, the most first. */
	List<Criterion> lostAgain(int most) {
		return most(Criterion::lostAgain, most);
	}

	private List<Criterion> most(Function<Criterion, @Nullable PointsSum> figure, int most) {
		return this.criteria.stream()
			.filter((criterion) -> number(figure.apply(criterion)) > 0)
			.sorted(Comparator.comparingDouble((Criterion criterion) -> number(figure.apply(criterion))).reversed())
			.limit(most)
			.toList();
	}

	private static double number(@Nullable PointsSum sum) {
		return (sum != null) ? sum.value().doubleValue() : 0;
	}

	/**
	 * Sums over all units.
	 *
	 * @param plans issued plans
	 * @param scored plans of which the later scores are published
	 * @param promised points that all issued plans promised
	 * @param promisedScored those that the scored ones promised
	 * @param won points won back
	 * @param lostAgain points lost again
	 * @param repeated how many criteria lost points again, over all plans
	 * @param incomparable how many cannot be compared, over all plans
	 * @param share won back in per cent of what was promised and can be compared
	 */
	record Sums(int plans, int scored, PointsSum promised, PointsSum promisedScored, PointsSum won, PointsSum lostAgain,
			int repeated, int incomparable, @Nullable Percent share) {
	}

	/**
	 * A unit.
	 *
	 * @param id identity
	 * @param name its kind and name
	 * @param planId its plan, null without one
	 * @param scored whether the later scores are published
	 * @param promised points promised, null without a plan
	 * @param won points won back, null while nothing is known
	 * @param share in per cent of what was promised and can be compared
	 * @param lostAgain points lost again
	 * @param repeated how many criteria lost points again
	 * @param incomparable how many cannot be compared
	 */
	record Unit(long id, String name, @Nullable Long planId, boolean scored, @Nullable PointsSum promised,
			@Nullable PointsSum won, @Nullable Percent share, @Nullable PointsSum lostAgain, int repeated,
			int incomparable) {
	}

	/**
	 * A criterion over all units.
	 *
	 * @param id identity in the earlier set, null while unknown
	 * @param code its code
	 * @param name its name
	 * @param units in how many units it lost points before
	 * @param promised points promised
	 * @param won points won back, null where nothing can be compared
	 * @param lostAgain points lost again, likewise
	 * @param repeated in how many units it lost points again
	 */
	record Criterion(@Nullable Long id, String code, String name, int units, PointsSum promised,
			@Nullable PointsSum won, @Nullable PointsSum lostAgain, int repeated) {
	}

}
