package vn.cchc.remediation.account;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.unit.UnitChoice;
import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;

/** A role to be given. */
class GrantForm {

	@NotBlank(message = "{account.grant.role.missing}")
	private String role = "";

	@Valid
	private UnitChoice unit = new UnitChoice();

	@DateText
	private String from = "";

	@DateText
	private String to = "";

	/** The role; only of a form without errors. */
	Role chosenRole() {
		return Role.valueOf(this.role);
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
