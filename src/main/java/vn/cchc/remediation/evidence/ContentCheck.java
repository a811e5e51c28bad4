package vn.cchc.remediation.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Pattern;

import vn.cchc.remediation.evidence.FileRefused.Reason;

/**
 * Finds out what a file is by its content, whatever its name says. Only what is needed
 * for five types: nothing is decoded, unpacked or executed, so that a hostile file has
 * little to work on. A detector such as Apache Tika's names more types than are accepted
 * here, but neither notices a file that was cut off nor one with macros.
 */
final class ContentCheck {

	/** Bytes in which the beginnings of all known kinds of file can be seen. */
	private static final int HEAD = 32;

	/** Brands of the container in which telephones keep HEIF pictures. */
	private static final Pattern HEIF = Pattern.compile("(?s)^....ftyp(hei|hev|mif1|msf1|avif).*");

	private ContentCheck() {
	}

	/**
	 * What the file is.
	 * @throws FileRefused when it is nothing that is accepted, or not a whole one
	 */
	static Checked check(FileBytes file) throws IOException {
		if (file.size() == 0) {
			throw new FileRefused(Reason.EMPTY);
		}
		try {
			return byBeginning(file, file.text(0, HEAD));
		}
		catch (EOFException ex) {
			throw new FileRefused(Reason.DAMAGED);
		}
	}

	private static Checked byBeginning(FileBytes file, String head) throws IOException {
		if (PdfCheck.begins(head)) {
			return new Checked(FileType.PDF, PdfCheck.requireWhole(file));
		}
		if (head.startsWith("\u00ff\u00d8\u00ff")) {
			JpegCheck.requireWhole(file);
			return new Checked(FileType.JPEG, false);
		}
		if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
			PngCheck.requireWhole(file);
			return new Checked(FileType.PNG, false);
		}
		if (head.startsWith("PK\u0003\u0004")) {
			return new Checked(OfficeCheck.type(file), false);
		}
		throw new FileRefused(unaccepted(head));
	}

	private static Reason unaccepted(String head) {
		if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
			return Reason.OLD_OFFICE;
		}
		if (HEIF.matcher(head).matches()) {
			return Reason.HEIC;
		}
		boolean packed = head.startsWith("PK") || head.startsWith("Rar!") || head.startsWith("7z\u00bc\u00af");
		return packed ? Reason.ARCHIVE : Reason.NOT_ACCEPTED;
	}

	/**
	 * A file that is accepted.
	 *
	 * @param type what it is
	 * @param locked whether it may ask for a password
	 */
	record Checked(FileType type, boolean locked) {
	}

}
