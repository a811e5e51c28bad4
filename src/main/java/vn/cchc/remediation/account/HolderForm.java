package vn.cchc.remediation.account;

import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;

/** An account to which a position is to be given. */
class HolderForm {

	@Pattern(regexp = "[0-9]{1,18}", message = "{account.holder.account.missing}")
	private String account = "";

	@DateText
	private String from = "";

	@DateText
	private String to = "";

	/** The account; only of a form without errors. */
	long accountId() {
		return Long.parseLong(this.account);
	}

	/** The first day, null without a beginning; only of a form without errors. */
	@Nullable LocalDate firstDay() {
		return TypedDate.parse(this.from);
	}

	/** The last day, null without an end; only of a form without errors. */
	@Nullable LocalDate lastDay() {
		return TypedDate.parse(this.to);
	}

	public String getAccount() {
		return this.account;
	}

	public void setAccount(String account) {
		this.account = account;
	}

	public String getFrom() {
		return this.from;
	}

	public void setFrom(String from) {
		this.from = from;
	}

	public String getTo() {
		return this.to;
	}

	public void setTo(String to) {
		this.to = to;
	}

}
