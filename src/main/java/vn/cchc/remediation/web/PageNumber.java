package vn.cchc.remediation.web;

/** The number of a page as it stands in an address. */
public final class PageNumber {

	private static final int MOST = 10_000;

	private PageNumber() {
	}

	/** The number, brought into the range that makes sense. */
	public static int of(int typed) {
		return Math.min(Math.max(typed, 0), MOST);
	}

}
