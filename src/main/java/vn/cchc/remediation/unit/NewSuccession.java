package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/**
 * Units that take the place of others.
 *
 * @param kind how
 * @param effectiveOn the first day of the new state
 * @param predecessors the units before
 * @param successors the units after; they exist already
 * @param decisionNo number of the resolution or decision
 * @param decisionDate its date
 * @param note anything worth remembering
 */
public record NewSuccession(SuccessionKind kind, LocalDate effectiveOn, Set<Long> predecessors, Set<Long> successors,
		@Nullable String decisionNo, @Nullable LocalDate decisionDate, @Nullable String note) {

	/** Brings texts into their stored form; empty ones become null. */
	public NewSuccession {
		predecessors = Set.copyOf(predecessors);
		successors = Set.copyOf(successors);
		decisionNo = Texts.normalizeToNull(decisionNo);
		note = Texts.normalizeToNull(note);
	}

	/** With more successors. */
	NewSuccession and(Collection<Long> more) {
		Set<Long> all = new HashSet<>(this.successors);
		all.addAll(more);
		return new NewSuccession(this.kind, this.effectiveOn, this.predecessors, all, this.decisionNo,
				this.decisionDate, this.note);
	}

}
