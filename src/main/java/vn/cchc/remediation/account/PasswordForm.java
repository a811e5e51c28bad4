package vn.cchc.remediation.account;

import jakarta.validation.constraints.NotBlank;

/** The own password, changed. */
class PasswordForm {

	@NotBlank(message = "{account.password.present.missing}")
	private String present = "";

	private String replacement = "";

	private String repeated = "";

	public String getPresent() {
		return this.present;
	}

	public void setPresent(String present) {
		this.present = present;
	}

	public String getReplacement() {
		return this.replacement;
	}

	public void setReplacement(String replacement) {
		this.replacement = replacement;
	}

	public String getRepeated() {
		return this.repeated;
	}

	public void setRepeated(String repeated) {
		this.repeated = repeated;
	}

	boolean repeatedAlike() {
		return this.replacement.equals(this.repeated);
	}

}
