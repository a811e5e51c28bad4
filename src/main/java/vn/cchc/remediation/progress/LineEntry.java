package vn.cchc.remediation.progress;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/**
 * What is reported about a task.
 *
 * @param state how far it is
 * @param percent 0 to 100; 100 when it is done, 0 when it was not begun
 * @param achieved what was achieved
 * @param reached value reached of a measurable target, in the target's unit
 * @param obstacle what stands in the way
 * @param proposal what is proposed
 */
public record LineEntry(TaskState state, int percent, @Nullable String achieved, @Nullable BigDecimal reached,
		@Nullable String obstacle, @Nullable String proposal) {

	/** Texts as they are stored; state and per cent made to agree. */
	public LineEntry {
		percent = switch (state) {
			case DONE -> 100;
			case NOT_STARTED -> 0;
			default -> percent;
		};
		achieved = Texts.normalizeToNull(achieved);
		obstacle = Texts.normalizeToNull(obstacle);
		proposal = Texts.normalizeToNull(proposal);
		reached = (reached != null) ? reached.stripTrailingZeros() : null;
	}

	/** Another state, everything else as it was. */
	LineEntry with(TaskState other) {
		return new LineEntry(other, this.percent, this.achieved, this.reached, this.obstacle, this.proposal);
	}

}
