package vn.cchc.remediation.unit;

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

}
