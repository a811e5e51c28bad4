package vn.cchc.remediation.account;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Where a day stands to a time between two dates. */
enum PeriodState {

	/** It counts on the day. */
	HELD,

	/** It begins later. */
	COMING,

	/** Its last day has passed. */
	OVER;

	/**
	 * The state on a day.
	 * @param from first day; null without a beginning
	 * @param to last day; null without an end
	 */
	static PeriodState on(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
		if (to != null && to.isBefore(day)) {
			return OVER;
		}
		return (from != null && from.isAfter(day)) ? COMING : HELD;
	}

}
