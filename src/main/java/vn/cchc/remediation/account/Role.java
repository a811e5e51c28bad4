package vn.cchc.remediation.account;

/** What an account may be for a unit; the names stand in {@code account_role.role}. */
public enum Role {

	/** Runs the installation; for no unit in particular. */
	ADMINISTRATOR,

	/** Appraises and reviews the units of a reviewing authority. */
	AUTHORITY_OFFICER,

	/** Enters the own unit's scores. */
	UNIT_EDITOR,

	/** Leads a unit or a reviewing authority; reads. */
	CHAIRPERSON,

	/** Reads. */
	VIEWER;

	/** The name by which Spring Security knows the role. */
	public String authority() {
		return "ROLE_" + name();
	}

	/** The message key of the role's name. */
	public String messageKey() {
		return "account.role." + name();
	}

}
