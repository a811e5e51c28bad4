package vn.cchc.remediation.evidence;

import vn.cchc.remediation.evidence.FileRefused.Reason;

/** How large a picture becomes when it is shown. */
final class ImageSize {

	/**
	 * Pixels of the largest pictures that telephones take, with some room. A small file
	 * can claim a picture that fills the memory of the computer that shows it.
	 */
	private static final long MOST = 120_000_000;

	private ImageSize() {
	}

	/**
	 * Lets pass what can be shown.
	 * @throws FileRefused when there is no picture, or one with too many pixels
	 */
	static void require(long width, long height) {
		if (width <= 0 || height <= 0) {
			throw new FileRefused(Reason.DAMAGED);
		}
		if (width > MOST / height) {
			throw new FileRefused(Reason.TOO_MANY_PIXELS);
		}
	}

}
