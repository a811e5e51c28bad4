package vn.cchc.remediation.account;

/**
 * A role of an account as the administrator sees it.
 *
 * @param unitName the unit with the units above it; empty for an administrator
 * @param reviewed how many units that unit reviews today
 * @param state whether the role counts today
 */
record GrantView(RoleGrant grant, String unitName, int reviewed, PeriodState state) {

	/**
	 * The message key of the sentence that says what the role allows and why. The word of
	 * a role at a reviewing authority differs, because it reaches the units reviewed.
	 */
	public String messageKey() {
		if (this.state != PeriodState.HELD) {
			return "account.right." + this.state;
		}
		if (this.grant.role() == Role.AUTHORITY_OFFICER && this.reviewed == 0) {
			return "account.right.AUTHORITY_OFFICER.past";
		}
		boolean reaches = this.reviewed > 0 && this.grant.role() != Role.UNIT_EDITOR
				&& this.grant.role() != Role.AUTHORITY_OFFICER;
		return "account.right." + this.grant.role() + (reaches ? ".reviewing" : "");
	}

	/** Whether an end may still be set. */
	public boolean open() {
		return this.state != PeriodState.OVER;
	}

}
