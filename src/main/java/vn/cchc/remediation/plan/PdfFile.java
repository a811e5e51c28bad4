package vn.cchc.remediation.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import vn.cchc.remediation.core.Texts;

/**
 * A file that is a PDF by its content, whatever its name says.
 *
 * @param name without folders, at most 150 characters
 * @param size in bytes
 * @param sha256 checksum, hexadecimal
 */
public record PdfFile(String name, long size, String sha256) {

	/** Bytes that a file may have. */
	public static final long MOST = 20L * 1024 * 1024;

	/** Bytes at the beginning and at the end in which the marks of a PDF stand. */
	private static final int EDGE = 1024;

	private static final int LONGEST_NAME = 150;

	/**
	 * Looks at a file.
	 * @param bytes read to the end, not closed
	 * @throws Refused when it is no PDF, or not a whole one
	 */
	public static PdfFile read(String name, long size, InputStream bytes) throws IOException {
		if (size == 0) {
			throw new Refused(Refused.Reason.EMPTY);
		}
		if (size > MOST) {
			throw new Refused(Refused.Reason.TOO_LARGE);
		}
		MessageDigest digest = checksum();
		try (InputStream counted = new DigestInputStream(bytes, digest)) {
			requirePdf(new String(counted.readNBytes(EDGE), StandardCharsets.ISO_8859_1));
			Tail tail = new Tail();
			counted.transferTo(tail);
			if (size > EDGE && !tail.text().contains("%%EOF")) {
				throw new Refused(Refused.Reason.CUT_OFF);
			}
		}
		return new PdfFile(shortName(name), size, HexFormat.of().formatHex(digest.digest()));
	}

	private static void requirePdf(String start) {
		if (!start.contains("%PDF-")) {
			throw new Refused(Refused.Reason.NO_PDF);
		}
	}

	private static String shortName(String name) {
		String last = Texts.normalize(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
		String base = last.replaceFirst("(?i)\\.pdf$", "");
		String kept = base.isBlank() ? "ban-ky" : base;
		return kept.substring(0, Math.min(kept.length(), LONGEST_NAME - 4)) + ".pdf";
	}

	private static MessageDigest checksum() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has it", ex);
		}
	}

	/** Remembers the last bytes that went through it. */
	private static final class Tail extends OutputStream {

		private final byte[] ring = new byte[EDGE];

		private int written;

		@Override
		public void write(int value) {
			this.ring[this.written++ % EDGE] = (byte) value;
		}

		String text() {
			StringBuilder text = new StringBuilder();
			for (int at = Math.max(0, this.written - EDGE); at < this.written; at++) {
				text.append((char) (this.ring[at % EDGE] & 0xff));
			}
			return text.toString();
		}

	}

	/** A file that is not taken. */
	public static final class Refused extends RuntimeException {

		private final Reason reason;

		public Refused(Reason reason) {
			super(reason.name());
			this.reason = reason;
		}

		public Reason reason() {
			return this.reason;
		}

		/** Why; the message is {@code plan.scan.<reason>}. */
		public enum Reason {

			/** Nothing was chosen, or the file is empty. */
			EMPTY,

			/** More than {@link PdfFile#MOST}. */
			TOO_LARGE,

			/** Its content is something else. */
			NO_PDF,

			/** Its end is missing. */
			CUT_OFF

		}

	}

}
