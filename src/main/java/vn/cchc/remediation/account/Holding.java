package vn.cchc.remediation.account;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An account that holds an office, position or group between two dates.
 *
 * @param id identity of the holding
 * @param unitId the unit of the position
 * @param orgUnitId the office, position or group
 * @param position its name
 * @param accountId the account
 * @param username name by which the account signs in
 * @param displayName name shown
 * @param disabled whether an administrator has closed the account
 * @param from first day; null when it always held
 * @param to last day; null while no end is set
 * @param state whether it counts today
 */
record Holding(long id, long unitId, long orgUnitId, String position, long accountId, String username,
		String displayName, boolean disabled, @Nullable LocalDate from, @Nullable LocalDate to, PeriodState state) {

	/** Whether an end may still be set. */
	public boolean open() {
		return this.state != PeriodState.OVER;
	}

}
