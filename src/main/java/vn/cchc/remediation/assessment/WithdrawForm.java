package vn.cchc.remediation.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form with which published scores are taken back. */
class WithdrawForm {

	@NotBlank(message = "{assessment.withdraw.required}")
	@Size(max = 1000, message = "{assessment.header.long}")
	private String reason = "";

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
