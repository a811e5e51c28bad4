package vn.cchc.remediation.document.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A bundle while it is made and until it is discarded. Its file has no name any more as
 * soon as it is open, so that nothing of it is left when the server stops, however it
 * stops; where the system does not allow that, it goes when it is closed.
 */
public final class Bundle {

	private static final int PIECE = 64 * 1024;

	private final Order order;

	private final FileChannel file;

	private volatile State state = State.WAITING;

	private volatile int done;

	private volatile int failed;

	Bundle(Order order) {
		this.order = order;
		this.file = open();
	}

	private static FileChannel open() {
		try {
			Path path = Files.createTempFile("ke-hoach-", ".zip");
			FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE);
			unname(path);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void unname(Path path) {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException ex) {
			// Windows keeps the name while the file is open; it goes when it is closed.
		}
	}

	public Order order() {
		return this.order;
	}

	public State state() {
		return this.state;
	}

	/** How many plans were tried. */
	public int done() {
		return this.done;
	}

	/** How many of them could not be made. */
	public int failed() {
		return this.failed;
	}

	/** How many plans there are. */
	public int total() {
		return this.order.plans().size();
	}

	/** Whether it is still to be made. */
	public boolean unfinished() {
		return this.state == State.WAITING || this.state == State.RUNNING;
	}

	/** In bytes, once it is ready. */
	public long size() {
		try {
			return this.file.size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes the file; any number of times, at the same time too. */
	public void write(OutputStream out) throws IOException {
		ByteBuffer piece = ByteBuffer.allocate(PIECE);
		long at = 0;
		for (int read = this.file.read(piece, at); read > 0; read = this.file.read(piece, at)) {
			out.write(piece.array(), 0, read);
			at += read;
			piece.clear();
		}
	}

	OutputStream filling() {
		return Channels.newOutputStream(this.file);
	}

	/** Returns whether it may be begun: it was not discarded meanwhile. */
	synchronized boolean begin() {
		if (this.state != State.WAITING) {
			return false;
		}
		this.state = State.RUNNING;
		return true;
	}

	void tried(boolean made) {
		this.done++;
		this.failed += made ? 0 : 1;
	}

	synchronized void end(State reached) {
		if (this.state == State.RUNNING) {
			this.state = reached;
		}
	}

	/** Gives the room on the disk back. */
	synchronized void discard() {
		this.state = State.DISCARDED;
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where it stands. */
	public enum State {

		/** Others are made first. */
		WAITING,

		RUNNING,

		/** To be fetched. */
		READY,

		/** It could not be written at all. */
		BROKEN,

		/** Its time is over, or it was given up. */
		DISCARDED

	}

	/**
	 * What was asked for.
	 *
	 * @param key by which its page names it
	 * @param accountId who asked
	 * @param authorityId whose units
	 * @param name what the file is called, without ending
	 * @param plans the plans in order
	 * @param pdf whether each is there as PDF
	 * @param docx whether each is there as DOCX
	 */
	public record Order(String key, long accountId, long authorityId, String name, List<BundledPlan> plans, boolean pdf,
			boolean docx) {

		public Order {
			plans = List.copyOf(plans);
		}

	}

}
