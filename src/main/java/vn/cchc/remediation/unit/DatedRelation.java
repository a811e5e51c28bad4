package vn.cchc.remediation.unit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A relation to another unit between two days.
 *
 * @param id identity of the row, 0 before it is stored
 * @param otherId the other unit
 * @param otherName its name inside a sentence
 * @param from the first day, null without beginning
 * @param to the last day, null without end
 */
record DatedRelation(long id, long otherId, String otherName, @Nullable LocalDate from, @Nullable LocalDate to) {

	DatedRelation {
		if (from != null && to != null && to.isBefore(from)) {
			throw new UnitRule.EndsBeforeStart(from, to);
		}
	}

	boolean overlaps(DatedRelation other) {
		return !endsBefore(other.from) && !other.endsBefore(this.from);
	}

	private boolean endsBefore(@Nullable LocalDate day) {
		return this.to != null && day != null && this.to.isBefore(day);
	}

	boolean startsAfter(LocalDate day) {
		return this.from != null && this.from.isAfter(day);
	}

	/** Whether it began before the day and still holds on it. */
	boolean runsInto(LocalDate day) {
		return (this.from == null || this.from.isBefore(day)) && (this.to == null || !this.to.isBefore(day));
	}

	DatedRelation until(@Nullable LocalDate lastDay) {
		return new DatedRelation(this.id, this.otherId, this.otherName, this.from, lastDay);
	}

}
