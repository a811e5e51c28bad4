package vn.cchc.remediation.core;

/**
 * A wording without what must not matter when it is read: accents, capitals, the kind of
 * space and of dash. Characters keep their places, so that a match can be quoted as
 * typed.
 */
final class PlainWording {

	private static final String DASHES = "‐‑‒–—―−";

	private PlainWording() {
	}

	/**
	 * The wording as typed, which must be composed, made plain character by character.
	 */
	static String of(String normalized) {
		StringBuilder plain = new StringBuilder(normalized.length());
		normalized.chars().forEach((typed) -> plain.append(plain((char) typed)));
		return plain.toString();
	}

	private static char plain(char typed) {
		if (DASHES.indexOf(typed) >= 0) {
			return '-';
		}
		String folded = Texts.fold(String.valueOf(typed));
		boolean blank = folded.length() != 1 || Character.isWhitespace(typed) || Character.isSpaceChar(typed);
		return blank ? ' ' : folded.charAt(0);
	}

}
