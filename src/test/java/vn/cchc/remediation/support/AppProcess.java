package vn.cchc.remediation.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.cchc.remediation.RemediationApplication;

/** The application in a process of its own, as it is started by its users. */
public final class AppProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final Pattern READY = Pattern.compile("Ready");

	private final Process process;

	private final Path output;

	private AppProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Starts the application with the data folder and the properties; does not wait. */
	public static AppProcess start(Path data, String... properties) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Dserver.port=0", "-Dremediation.documents.warm-up=false", "-cp",
						System.getProperty("java.class.path"), RemediationApplication.class.getName(),
						"--remediation.data-folder=" + data));
		command.addAll(List.of(properties));
		Path output = Files.createTempFile("app", ".log");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("SERVER_"));
		return new AppProcess(builder.start(), output);
	}

	/** Waits until the application answers requests. */
	public AppProcess awaitReady() throws Exception {
		return await(READY) ? this : failed("did not start");
	}

	/** Waits until the process has ended. */
	public AppProcess awaitEnd() throws Exception {
		return this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? this : failed("did not end");
	}

	private boolean await(Pattern text) throws Exception {
		long start = System.nanoTime();
		while (this.process.isAlive() && System.nanoTime() - start < PATIENCE.toNanos()) {
			if (text.matcher(output()).find()) {
				return true;
			}
			Thread.sleep(100);
		}
		return text.matcher(output()).find();
	}

	private AppProcess failed(String what) throws IOException {
		throw new IllegalStateException("The application " + what + ":\n" + output());
	}

	/** What the ended process told the system. */
	public int exitCode() {
		return this.process.exitValue();
	}

	/** What the application has written so far. */
	public String output() throws IOException {
		return Files.readString(this.output);
	}

	/**
	 * Where the application listens, as it says itself: {@code http://127.0.0.1:43210/}.
	 */
	public String address() throws IOException {
		Matcher found = Pattern.compile("http://[^ ]+").matcher(output());
		if (!found.find()) {
			throw new IllegalStateException("No address:\n" + output());
		}
		return found.group();
	}

	/** The port of {@link #address()}. */
	public int port() throws IOException {
		return URI.create(address()).getPort();
	}

	/** Ends the process as a crash does. */
	public void kill() throws Exception {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/** Ends the process as Ctrl-C or a service manager does. */
	public void stop() throws Exception {
		this.process.destroy();
		awaitEnd();
	}

	/** Ends the process, orderly if it can, so that no database server is left behind. */
	@Override
	public void close() throws IOException {
		this.process.destroy();
		try {
			this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.process.destroyForcibly();
		Files.deleteIfExists(this.output);
	}

}
