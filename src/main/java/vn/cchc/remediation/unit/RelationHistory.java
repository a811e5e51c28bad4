package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.NotFound;

/**
 * The parents, or the reviewing authorities, that one unit had one after the other: at
 * most one on any day. The database holds the same rule; here it gets a name and says
 * which relation is in the way.
 */
final class RelationHistory {

	private static final Comparator<DatedRelation> BY_START = Comparator.comparing(DatedRelation::from,
			Comparator.nullsFirst(Comparator.naturalOrder()));

	private final List<DatedRelation> rows;

	RelationHistory(List<DatedRelation> rows) {
		this.rows = new ArrayList<>(rows);
	}

	/**
	 * Adds a relation between two days.
	 * @throws UnitRule.OverlappingRelation when another one holds in between
	 */
	void add(DatedRelation added) {
		requireFree(added);
		this.rows.add(added);
	}

	/**
	 * From its first day on the relation replaces the one before, until the next one
	 * begins or the unit ends.
	 * @throws UnitRule.OverlappingRelation when another one begins on the same day
	 */
	void change(DatedRelation changed, @Nullable LocalDate unitEnds) {
		LocalDate from = Objects.requireNonNull(changed.from(), "a change has a day");
		this.rows.replaceAll((row) -> row.runsInto(from) ? row.until(from.minusDays(1)) : row);
		LocalDate next = this.rows.stream()
			.filter((row) -> row.startsAfter(from))
			.min(BY_START)
			.map(DatedRelation::from)
			.orElse(null);
		add(changed.until((next != null) ? next.minusDays(1) : unitEnds));
	}

	/**
	 * Sets right what was recorded wrongly.
	 * @throws UnitRule.OverlappingRelation when another one holds in between
	 */
	void correct(DatedRelation corrected) {
		remove(corrected.id());
		add(corrected);
	}

	/** Takes a wrong row away. */
	void remove(long id) {
		if (!this.rows.removeIf((row) -> row.id() == id)) {
			throw new NotFound("relation", id);
		}
	}

	private void requireFree(DatedRelation added) {
		this.rows.stream().filter(added::overlaps).findFirst().ifPresent((row) -> {
			throw new UnitRule.OverlappingRelation(row.otherName(), row.from(), row.to());
		});
	}

	/** The relations, the oldest first. */
	List<DatedRelation> rows() {
		return this.rows.stream().sorted(BY_START).toList();
	}

}
