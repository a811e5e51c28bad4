package vn.cchc.remediation.reminder;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Where an account wants to be told. */
class NoticeForm {

	@Size(max = 254, message = "{reminder.notices.email.long}")
	@Pattern(regexp = "\\s*([^@\\s]+@[^@\\s]+)?\\s*", message = "{reminder.notices.email.invalid}")
	private String email = "";

	private boolean digest;

	public String getEmail() {
		return this.email;
	}

	public void setEmail(String email) {
		this.email = email;
	}

	public boolean isDigest() {
		return this.digest;
	}

	public void setDigest(boolean digest) {
		this.digest = digest;
	}

}
