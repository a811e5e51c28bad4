package vn.cchc.remediation.document.model;

import java.util.Locale;

/**
 * A piece of a paragraph in one face.
 *
 * @param text what it says
 * @param face how it stands out
 */
public record Run(String text, Face face) {

	public static Run plain(String text) {
		return new Run(text, Face.PLAIN);
	}

	public static Run italic(String text) {
		return new Run(text, Face.ITALIC);
	}

	/** How a piece of text stands out. */
	public enum Face {

		PLAIN, ITALIC;

		/** The class that shows it. */
		public String css() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
