package vn.cchc.remediation.evidence;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.cchc.remediation.evidence.FileRefused.Reason;

/**
 * Whether a PDF is a whole one (ISO 32000-1, 7.5): a header, and at the end the place of
 * the cross-reference table, which must be there.
 */
final class PdfCheck {

	/** Some scanners put a line break or a byte order mark before the header. */
	private static final Pattern HEADER = Pattern.compile("(?s)^(\u00ef\u00bb\u00bf)?\\s*%PDF-[12]\\.\\d.*");

	private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");

	private static final Pattern TABLE = Pattern.compile("xref|\\d+\\s+\\d+\\s+obj");

	private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(\\s|<)");

	/** Bytes at the end in which the mark must stand; readers look as far. */
	private static final int TAIL = 4096;

	/** By so many bytes writers were seen to miss the place of the table. */
	private static final int NEAR = 64;

	private static final int PIECE = 64 * 1024;

	private PdfCheck() {
	}

	static boolean begins(String head) {
		return HEADER.matcher(head).matches();
	}

	/**
	 * Lets pass a whole PDF.
	 * @return whether it is encrypted and may ask for a password
	 * @throws FileRefused when its end or its table is missing
	 */
	static boolean requireWhole(FileBytes file) throws IOException {
		long table = -1;
		Matcher end = END.matcher(file.tail(TAIL));
		while (end.find()) {
			table = Long.parseLong(end.group(1));
		}
		if (table <= 0 || table >= file.size() || !TABLE.matcher(file.text(table - NEAR, 3 * NEAR)).find()) {
			throw new FileRefused(Reason.DAMAGED);
		}
		return encrypted(file);
	}

	/**
	 * The entry stands in the trailer, which is never compressed, anywhere in the file.
	 */
	private static boolean encrypted(FileBytes file) throws IOException {
		for (long from = 0; from < file.size(); from += PIECE) {
			if (ENCRYPTED.matcher(file.text(from, PIECE + NEAR)).find()) {
				return true;
			}
		}
		return false;
	}

}
