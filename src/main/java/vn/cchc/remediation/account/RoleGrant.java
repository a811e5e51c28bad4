package vn.cchc.remediation.account;

import java.io.Serializable;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A role that an account holds for a unit between two dates.
 *
 * @param unitId the unit; null for an administrator of the installation
 * @param from the first day; null when it always held
 * @param to the last day; null while no end is set
 */
public record RoleGrant(long id, Role role, @Nullable Long unitId, @Nullable LocalDate from,
		@Nullable LocalDate to) implements Serializable {

	/** Whether the role is held on a day. */
	public boolean holdsOn(LocalDate day) {
		return (this.from == null || !this.from.isAfter(day)) && (this.to == null || !this.to.isBefore(day));
	}

	/**
	 * Whether this makes the holder an administrator. Only a grant for no unit does: the
	 * schema would take one for a unit, but no rule says what it should allow.
	 */
	boolean administers() {
		return this.role == Role.ADMINISTRATOR && this.unitId == null;
	}

}
