package vn.cchc.remediation.document.measure;

/**
 * A line of text as it stands on a page; lengths in points from the upper left corner.
 *
 * @param page from 0
 * @param text what it says
 * @param left where its first letter begins
 * @param right where its last letter ends
 * @param base its base line
 * @param size of its letters
 * @param font the name of its first letter's font
 * @param faces whether all letters are bold, whether all are in italics
 */
record PdfLine(int page, String text, double left, double right, double base, double size, String font, Faces faces) {

	double middle() {
		return (this.left + this.right) / 2;
	}

	double width() {
		return this.right - this.left;
	}

	/** The text without any space. */
	String compact() {
		return compact(this.text);
	}

	static String compact(String text) {
		return text.codePoints()
			.filter((letter) -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * Faces of the letters of a line.
	 *
	 * @param bold whether all are bold
	 * @param italic whether all are in italics
	 * @param black whether all are black
	 */
	record Faces(boolean bold, boolean italic, boolean black) {
	}

}
