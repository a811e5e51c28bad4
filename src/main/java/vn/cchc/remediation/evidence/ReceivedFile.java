package vn.cchc.remediation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file on its way in: kept on disk, never in memory, and gone when closed.
 *
 * @param bytes the file
 * @param sha256 checksum, hexadecimal
 */
record ReceivedFile(FileBytes bytes, String sha256) implements AutoCloseable {

	/** Begins the names of the files in the server's folder for temporary ones. */
	static final String PREFIX = "evidence-";

	private static final int PIECE = 64 * 1024;

	/**
	 * Takes a file in.
	 * @param in read to the end or to the limit, not closed
	 * @param most bytes that it may have
	 * @throws FileRefused when it has more
	 * @throws IOException when it breaks off; nothing is left then
	 */
	static ReceivedFile receive(InputStream in, long most) throws IOException {
		Path path = Files.createTempFile(PREFIX, ".part");
		try {
			return read(in, most, path);
		}
		catch (IOException | RuntimeException ex) {
			Files.delete(path);
			throw ex;
		}
	}

	@SuppressWarnings("resource")
	private static ReceivedFile read(InputStream in, long most, Path path) throws IOException {
		MessageDigest digest = digest();
		InputStream counted = new DigestInputStream(in, digest);
		long size = 0;
		try (OutputStream out = Files.newOutputStream(path)) {
			byte[] piece = new byte[PIECE];
			for (int read = counted.read(piece); read >= 0; read = counted.read(piece)) {
				size += read;
				if (size > most) {
					throw new FileRefused(FileRefused.Reason.TOO_LARGE);
				}
				out.write(piece, 0, read);
			}
		}
		return new ReceivedFile(new FileBytes(path, size), HexFormat.of().formatHex(digest.digest()));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has it", ex);
		}
	}

	@Override
	public void close() throws IOException {
		Files.delete(this.bytes.path());
	}

}
