package vn.cchc.remediation.account;

/**
 * An account as a line of the administrator's list.
 *
 * @param roles names of the roles held today, with commas between; empty for none
 */
record AccountRow(long id, String username, String displayName, boolean disabled, boolean hasPassword, String roles) {

}
