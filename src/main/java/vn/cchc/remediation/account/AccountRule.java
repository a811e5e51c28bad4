package vn.cchc.remediation.account;

/** A rule about accounts that a change would break; nothing was changed. */
public class AccountRule extends RuntimeException {

	private final Kind kind;

	AccountRule(Kind kind) {
		super("account rule broken: " + kind);
		this.kind = kind;
	}

	/** Which rule. */
	public Kind kind() {
		return this.kind;
	}

	/** The message key of the sentence that says what to do. */
	public String messageKey() {
		return "account.rule." + this.kind.name();
	}

	/** The rules. */
	public enum Kind {

		/** The name is in use. */
		USERNAME_TAKEN,

		/** The name has other characters than allowed. */
		USERNAME_MALFORMED,

		/** The same role for the same unit is held on one of the days already. */
		GRANT_OVERLAPS,

		/** The office, position or group, or its unit, is not there in that time. */
		POSITION_ABSENT,

		/** The account has no role for the unit of the position in that time. */
		HOLDER_WITHOUT_ROLE,

		/** The account holds the position on one of the days already. */
		HOLDER_OVERLAPS,

		/** The last day is before the first. */
		DATES_REVERSED,

		/** Every role but the administrator's is for a unit. */
		UNIT_MISSING,

		/** The administrator's role is for no unit. */
		UNIT_UNEXPECTED,

		/** Nobody would be left who could administer the installation. */
		LAST_ADMINISTRATOR,

		/** The password has fewer characters than demanded. */
		PASSWORD_SHORT,

		/** The password has more bytes than bcrypt can tell apart. */
		PASSWORD_LONG,

		/** The present password is another one. */
		PASSWORD_WRONG,

		/** The one-time link is unknown, used or expired. */
		LINK_UNUSABLE

	}

}
