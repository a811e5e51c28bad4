package vn.cchc.remediation.web;

/**
 * A signed-in principal that has a name for people, not only one to sign in with. The
 * frame shows it; it knows no account.
 */
public interface DisplayName {

	/** The person's or office's name, as it stands in the head of every page. */
	String displayName();

}
