package vn.cchc.remediation.progress.web;

import jakarta.validation.constraints.NotBlank;
import vn.cchc.remediation.web.DateText;

/** Another day by which to report. */
class DueForm {

	@NotBlank(message = "{progress.period.due.missing}")
	@DateText
	private String dueOn = "";

	public String getDueOn() {
		return this.dueOn;
	}

	public void setDueOn(String dueOn) {
		this.dueOn = dueOn;
	}

}
