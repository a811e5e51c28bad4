package vn.cchc.remediation.account;

import jakarta.validation.constraints.NotBlank;

/** The own password, changed. */
class PasswordForm extends NewPasswordForm {

	@NotBlank(message = "{account.password.present.missing}")
	private String presentPassword = "";

	public String getPresentPassword() {
		return this.presentPassword;
	}

	public void setPresentPassword(String presentPassword) {
		this.presentPassword = presentPassword;
	}

}
