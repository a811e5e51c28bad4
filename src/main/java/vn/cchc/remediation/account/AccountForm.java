package vn.cchc.remediation.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An account to be added, or its shown name changed. */
class AccountForm {

	private static final int LONGEST_NAME = 200;

	private String username = "";

	@NotBlank(message = "{account.admin.display-name.missing}")
	@Size(max = LONGEST_NAME, message = "{account.admin.display-name.long}")
	private String displayName = "";

	static AccountForm of(Account account) {
		AccountForm form = new AccountForm();
		form.username = account.username();
		form.displayName = account.displayName();
		return form;
	}

	public String getUsername() {
		return this.username;
	}

	public void setUsername(String username) {
		this.username = username;
	}

	public String getDisplayName() {
		return this.displayName;
	}

	public void setDisplayName(String displayName) {
		this.displayName = displayName;
	}

}
