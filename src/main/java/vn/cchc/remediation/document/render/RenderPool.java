package vn.cchc.remediation.document.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Lets only so many documents be set at a time, because each needs some 100 MB for a
 * moment; who comes then waits, in order. What was made is sent after the place is free
 * again, so that a slow line keeps nobody waiting.
 */
@Component
public class RenderPool {

	private static final int PLACES = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

	private final Semaphore places = new Semaphore(PLACES, true);

	/** The bytes that a renderer writes. */
	public byte[] bytes(Writing writing) {
		return run(() -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try {
				writing.to(bytes);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return bytes.toByteArray();
		});
	}

	/** What is worked out in turn. */
	public <T> T run(Supplier<T> work) {
		this.places.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

	/** Writes a file. */
	public interface Writing {

		void to(OutputStream out) throws IOException;

	}

}
