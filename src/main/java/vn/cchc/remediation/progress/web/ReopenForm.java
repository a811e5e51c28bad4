package vn.cchc.remediation.progress.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an accepted report is opened again. */
class ReopenForm {

	@NotBlank(message = "{progress.review.reopen.missing}")
	@Size(max = 4000, message = "{progress.review.reopen.long}")
	private String reason = "";

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
