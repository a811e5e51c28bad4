package vn.cchc.remediation.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on disk, of which parts are looked at.
 *
 * @param path where it is
 * @param size in bytes
 */
record FileBytes(Path path, long size) {

	/**
	 * A part of the file; shorter, or empty, where the file is.
	 * @param from first byte; before the beginning counts as the beginning
	 */
	byte[] part(long from, int length) throws IOException {
		long begin = Math.max(0, from);
		byte[] bytes = new byte[(int) Math.max(0, Math.min(length, this.size - begin))];
		try (RandomAccessFile file = new RandomAccessFile(this.path.toFile(), "r")) {
			file.seek(begin);
			file.readFully(bytes);
		}
		return bytes;
	}

	/** A part as text, a character for every byte. */
	String text(long from, int length) throws IOException {
		return new String(part(from, length), StandardCharsets.ISO_8859_1);
	}

	/** The last bytes as text. */
	String tail(int length) throws IOException {
		return text(this.size - length, length);
	}

	/** To read it from its beginning, big-endian as PNG and JPEG are. */
	DataInputStream open() throws IOException {
		return new DataInputStream(new BufferedInputStream(Files.newInputStream(this.path), 64 * 1024));
	}

}
