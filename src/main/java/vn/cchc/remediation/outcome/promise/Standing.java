package vn.cchc.remediation.outcome.promise;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A criterion in the two years.
 *
 * @param state what can be said about it
 * @param lostAfter points lost in the year after by what continues it, null while unknown
 * @param repeated whether it had lost points and lost points again; also where the two
 * cannot be compared in points
 * @param laterIds the criteria of the next set that continue it
 */
public record Standing(RowState state, @Nullable Points lostAfter, boolean repeated, Set<Long> laterIds) {

	static final Standing PENDING = new Standing(RowState.PENDING, null, false, Set.of());

	Standing(RowState state, Set<Long> laterIds) {
		this(state, null, false, laterIds);
	}

	/** The same, but with figures that stand for parts that are counted themselves. */
	Standing overlapping() {
		return new Standing(RowState.OVERLAPPING, this.lostAfter, false, this.laterIds);
	}

	/** Two years of a criterion whose points can be compared. */
	static Standing compared(Points before, Points after, Set<Long> laterIds) {
		RowState state;
		if (before.isZero()) {
			state = after.isPositive() ? RowState.NEWLY_LOST : RowState.KEPT;
		}
		else if (after.isZero()) {
			state = RowState.WON;
		}
		else {
			state = (after.compareTo(before) < 0) ? RowState.PARTLY : RowState.AGAIN;
		}
		return new Standing(state, after, before.isPositive() && after.isPositive(), laterIds);
	}

}
