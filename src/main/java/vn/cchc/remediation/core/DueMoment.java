package vn.cchc.remediation.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A time named in the wording of a deadline: whole months of a year, or until a day of
 * the last of them.
 *
 * @param kind how it is named
 * @param year 0 where the wording names none
 * @param firstMonth 1 to 12
 * @param lastMonth 1 to 12
 * @param day of the last month; 0 for its end
 * @param namesEnd named by its middle or end ("cuối quý II"), so that "before" it means
 * by then
 * @param several from one to another in one expression ("tháng 3 - 6"), so that "from" it
 * has an end
 */
record DueMoment(DueKind kind, int year, int firstMonth, int lastMonth, int day, boolean namesEnd, boolean several) {

	static DueMoment months(DueKind kind, int year, int firstMonth, int lastMonth) {
		return new DueMoment(kind, year, firstMonth, lastMonth, 0, false, false);
	}

	static DueMoment date(int year, int month, int day, boolean several) {
		if (day == 0) {
			throw new DateTimeException("no such day: 0");
		}
		return new DueMoment(DueKind.DATE, year, month, month, day, true, several);
	}

	/** The same, ending with a day of its last month. */
	DueMoment until(int dayOfMonth) {
		return new DueMoment(this.kind, this.year, this.firstMonth, this.lastMonth, dayOfMonth, this.namesEnd,
				this.several);
	}

	/** The same, named by its middle or end. */
	DueMoment namedByEnd() {
		return new DueMoment(this.kind, this.year, this.firstMonth, this.lastMonth, this.day, true, this.several);
	}

	/** The same, made of several. */
	DueMoment ofSeveral() {
		return new DueMoment(this.kind, this.year, this.firstMonth, this.lastMonth, this.day, this.namesEnd, true);
	}

	/** Its last day on time, taking the year given where it names none. */
	LocalDate lastDay(int yearIfUnnamed) {
		int of = hasYear() ? this.year : yearIfUnnamed;
		return (this.day == 0) ? YearMonth.of(of, this.lastMonth).atEndOfMonth()
				: LocalDate.of(of, this.lastMonth, this.day);
	}

	/** What "before" this time means: the month that ends before it begins. */
	DueMoment before() {
		if (this.namesEnd) {
			return this;
		}
		if (this.firstMonth > 1) {
			return months(this.kind, this.year, this.firstMonth - 1, this.firstMonth - 1);
		}
		if (!hasYear()) {
			throw new DateTimeException("before the year of the plan");
		}
		return months(this.kind, this.year - 1, 12, 12);
	}

	boolean hasYear() {
		return this.year != 0;
	}

	/** A year as a whole, which may only say to which year another moment belongs. */
	boolean wholeYear() {
		return this.kind == DueKind.YEAR && this.firstMonth == 1 && this.lastMonth == 12;
	}

	boolean quarter() {
		return this.kind == DueKind.QUARTER || this.kind == DueKind.QUARTER_RANGE;
	}

}
