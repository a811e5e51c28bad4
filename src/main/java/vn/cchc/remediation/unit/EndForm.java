package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;

import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;

/** The last day of something. */
class EndForm {

	@NotBlank(message = "{unit.end.missing}")
	@DateText
	private String lastDay = "";

	/** The day; only of a form without errors. */
	LocalDate day() {
		return Objects.requireNonNull(TypedDate.parse(this.lastDay));
	}

	public String getLastDay() {
		return this.lastDay;
	}

	public void setLastDay(String lastDay) {
		this.lastDay = lastDay;
	}

}
