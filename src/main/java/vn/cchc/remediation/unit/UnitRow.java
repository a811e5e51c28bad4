package vn.cchc.remediation.unit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A unit as a line of a list. */
public record UnitRow(long id, UnitType type, String name, @Nullable String code, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo, boolean illustrative) {

	/** The name inside a sentence: {@code xã Hải Yến}. */
	public String displayName() {
		return this.type.word() + " " + this.name;
	}

	/** The name as a heading: {@code Xã Hải Yến}. */
	public String title() {
		return this.type.title() + " " + this.name;
	}

}
