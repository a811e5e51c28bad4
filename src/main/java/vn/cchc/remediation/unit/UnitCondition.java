package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Map;

/**
 * A condition that a caller adds to a search, such as what an account may see.
 *
 * @param sql a condition over {@code admin_unit u} with named parameters; never made of
 * what a user typed
 * @param params the values of its parameters
 */
public record UnitCondition(String sql, Map<String, ?> params) {

	/** Every unit. */
	public static final UnitCondition EVERYTHING = new UnitCondition("true", Map.of());

	/** The units that stood below the unit at some time. */
	static UnitCondition everBelow(long aboveId) {
		return new UnitCondition("u.id in (select unit_id from unit_parent where parent_id = :above)",
				Map.of("above", aboveId));
	}

	/**
	 * The units that stand below the unit on the day; on its last day when it is over.
	 */
	static UnitCondition below(AdminUnit above, LocalDate day) {
		LocalDate lastDay = above.validTo();
		return new UnitCondition("""
				u.id in (select unit_id from unit_parent
					where parent_id = :above and valid @> cast(:aboveDay as date))""",
				Map.of("above", above.id(), "aboveDay", (lastDay != null && lastDay.isBefore(day)) ? lastDay : day));
	}

}
