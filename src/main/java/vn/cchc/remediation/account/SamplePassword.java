package vn.cchc.remediation.account;

/** The password of every sample account. */
public final class SamplePassword {

	/** Public: it stands on the sign-in page of every sample installation. */
	public static final String VALUE = "cchc-demo";

	private SamplePassword() {
	}

}
