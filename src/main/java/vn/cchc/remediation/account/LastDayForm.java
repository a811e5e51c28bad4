package vn.cchc.remediation.account;

import jakarta.validation.constraints.NotBlank;

import vn.cchc.remediation.web.DateText;

/** The last day of a role, or of holding a position. */
class LastDayForm {

	@NotBlank(message = "{account.grant.last.missing}")
	@DateText
	private String last = "";

	public String getLast() {
		return this.last;
	}

	public void setLast(String last) {
		this.last = last;
	}

}
