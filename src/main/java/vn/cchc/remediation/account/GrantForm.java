package vn.cchc.remediation.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.unit.UnitChoice;
import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;

/** A role to be given. */
class GrantForm {

	private String role = "";

	@Valid
	private UnitChoice unit = new UnitChoice();

	@DateText
	private String from = "";

	@DateText
	private String to = "";

	/** The role; nothing when none was chosen, or one that does not exist. */
	Optional<Role> chosenRole() {
		return Stream.of(Role.values()).filter((known) -> known.name().equals(this.role)).findFirst();
	}

	/** The first day; only of a form without errors. */
	@Nullable LocalDate firstDay() {
		return TypedDate.parse(this.from);
	}

	/** The last day; only of a form without errors. */
	@Nullable LocalDate lastDay() {
		return TypedDate.parse(this.to);
	}

	public String getRole() {
		return this.role;
	}

	public void setRole(String role) {
		this.role = role;
	}

	public UnitChoice getUnit() {
		return this.unit;
	}

	public void setUnit(UnitChoice unit) {
		this.unit = unit;
	}

	public String getFrom() {
		return this.from;
	}

	public void setFrom(String from) {
		this.from = from;
	}

	public String getTo() {
		return this.to;
	}

	public void setTo(String to) {
		this.to = to;
	}

}
