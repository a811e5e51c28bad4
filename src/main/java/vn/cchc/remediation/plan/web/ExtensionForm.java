package vn.cchc.remediation.plan.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A later deadline, as it is asked for. */
class ExtensionForm {

	@NotBlank(message = "{plan.extension.due.missing}")
	@Size(max = 500, message = "{plan.extension.due.long}")
	private String due = "";

	@NotBlank(message = "{plan.extension.reason.missing}")
	@Size(max = 4000, message = "{plan.flow.remark.long}")
	private String reason = "";

	public String getDue() {
		return this.due;
	}

	public void setDue(String due) {
		this.due = due;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
