package vn.cchc.remediation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads a stored content piece by piece; what is skipped is not read. */
final class PieceStream extends InputStream {

	/** Bytes read at once. */
	private static final int PIECE = 256 * 1024;

	private final StoredFiles files;

	private final String sha256;

	private final long size;

	/** Where the next byte is, in the whole content. */
	private long at;

	private byte[] piece = {};

	/** Where the piece begins in the whole content. */
	private long begin;

	PieceStream(StoredFiles files, String sha256, long size) {
		this.files = files;
		this.sha256 = sha256;
		this.size = size;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, target.length);
		if (length == 0) {
			return 0;
		}
		if (this.at >= this.size) {
			return -1;
		}
		load();
		int from = (int) (this.at - this.begin);
		int count = Math.min(length, this.piece.length - from);
		System.arraycopy(this.piece, from, target, offset, count);
		this.at += count;
		return count;
	}

	private void load() throws IOException {
		if (this.at < this.begin || this.at >= this.begin + this.piece.length) {
			this.begin = this.at;
			this.piece = this.files.piece(this.sha256, this.at, PIECE);
		}
	}

	@Override
	public long skip(long count) {
		long skipped = Math.max(0, Math.min(count, this.size - this.at));
		this.at += skipped;
		return skipped;
	}

	@Override
	public int available() {
		return (int) Math.max(0, Math.min(this.begin + this.piece.length - this.at, PIECE));
	}

}
