package vn.cchc.remediation.document.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.cchc.remediation.document.model.OfficialDocument;

/**
 * The hash of what a document says: SHA-256 of its letters in order, without spaces,
 * which come and go where lines are broken. So the PDF, the DOCX and a copy of it that
 * somebody saved again have the same one, and a single changed letter gives another.
 *
 * @param hex in 64 hexadecimal figures
 */
public record ContentHash(String hex) {

	/** Figures of a code: 80 bits, which nobody finds by trying. */
	private static final int CODE = 20;

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	/**
	 * The line of small print that names the code is not part of what it is the code of.
	 */
	private static final Pattern SMALL_PRINT = Pattern
		.compile(OfficialDocument.CODE_LABEL.replace(" ", "") + "[0-9A-F]{5}(-[0-9A-F]{5}){3}");

	/** The hash of what a document says. */
	public static ContentHash of(OfficialDocument document) {
		return ofText(document.text(), document.tableHeaders());
	}

	/**
	 * The hash of a text that was read from a file.
	 * @param headers the header rows of tables, which a PDF repeats on every page
	 */
	public static ContentHash ofText(String text, Collection<String> headers) {
		String said = SMALL_PRINT.matcher(letters(text)).replaceAll("");
		for (String header : headers) {
			said = once(said, letters(header));
		}
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
			return new ContentHash(HexFormat.of().formatHex(hash));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String letters(String text) {
		return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
	}

	/** The text with only the first of what is repeated. */
	private static String once(String text, String repeated) {
		int first = repeated.isEmpty() ? -1 : text.indexOf(repeated);
		int end = first + repeated.length();
		return (first < 0) ? text : text.substring(0, end) + text.substring(end).replace(repeated, "");
	}

	/** As it is printed, to be typed: {@code 3F2A1-90B4C-…}. */
	public String code() {
		return this.hex.substring(0, CODE).toUpperCase(Locale.ROOT).replaceAll("(.{5})(?!$)", "$1-");
	}

	/** The beginning of a hash that a typed code stands for; empty when it is none. */
	public static Optional<String> typed(String code) {
		String figures = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
		return figures.matches("[0-9a-f]{" + CODE + ",64}") ? Optional.of(figures) : Optional.empty();
	}

}
