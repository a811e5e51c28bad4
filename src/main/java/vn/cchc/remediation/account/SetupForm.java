package vn.cchc.remediation.account;

/** A password set with a one-time link. */
class SetupForm extends NewPasswordForm {

	private String token = "";

	public String getToken() {
		return this.token;
	}

	public void setToken(String token) {
		this.token = token;
	}

}
