package vn.cchc.remediation.unit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What units are looked for by.
 *
 * @param text part of the name with or without its kind and accents, or the code
 * @param level only this level
 * @param type only this kind
 * @param on only units that are there on the day
 */
public record UnitQuery(@Nullable String text, @Nullable UnitLevel level, @Nullable UnitType type,
		@Nullable LocalDate on) {

	/** By text alone. */
	public static UnitQuery text(@Nullable String text) {
		return new UnitQuery(text, null, null, null);
	}

}
