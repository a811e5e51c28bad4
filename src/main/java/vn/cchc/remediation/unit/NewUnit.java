package vn.cchc.remediation.unit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/**
 * What is known of a unit when it is added or corrected.
 *
 * @param type the kind
 * @param name the proper name without its kind: {@code Hải Yến}
 * @param code the official code, one to six digits, null while unknown
 * @param validFrom the first day, null when it has always been there or the day is
 * unknown
 * @param validTo the last day, null while the unit exists
 * @param illustrative whether it is invented for demonstration
 * @param note anything worth remembering
 */
public record NewUnit(UnitType type, String name, @Nullable String code, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo, boolean illustrative, @Nullable String note) {

	/** Brings texts into their stored form; empty ones become null. */
	public NewUnit {
		name = Texts.normalize(name);
		code = Texts.normalizeToNull(code);
		note = Texts.normalizeToNull(note);
	}

	/** A real unit without code, dates and note. */
	public NewUnit(UnitType type, String name) {
		this(type, name, null, null, null, false, null);
	}

}
