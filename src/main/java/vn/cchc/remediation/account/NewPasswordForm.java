package vn.cchc.remediation.account;

/**
 * A new password, typed twice. The names of the fields contain "password", so that what
 * was typed is taken as it is, like at sign-in.
 */
class NewPasswordForm {

	private String newPassword = "";

	private String repeatedPassword = "";

	public String getNewPassword() {
		return this.newPassword;
	}

	public void setNewPassword(String newPassword) {
		this.newPassword = newPassword;
	}

	public String getRepeatedPassword() {
		return this.repeatedPassword;
	}

	public void setRepeatedPassword(String repeatedPassword) {
		this.repeatedPassword = repeatedPassword;
	}

	boolean repeatedAlike() {
		return this.newPassword.equals(this.repeatedPassword);
	}

}
