package vn.cchc.remediation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and stops the PostgreSQL that goes on running when the application was killed.
 * Two servers on one folder would destroy it, so nothing starts before the old one has
 * ended.
 */
final class LeftBehindServer {

	private static final Logger log = LoggerFactory.getLogger(LeftBehindServer.class);

	private static final int SECONDS_TO_STOP = 60;

	private LeftBehindServer() {
	}

	/**
	 * Stops the server of the folder, if one runs, and waits until it has ended.
	 * @throws DatabaseException when it does not end
	 */
	static void stop(Path postgres) throws IOException {
		ProcessHandle process = find(postgres);
		if (process == null) {
			return;
		}
		log.info("Stopping PostgreSQL (process {}) that an earlier run left behind", process.pid());
		shutDownFast(process, postgres);
		if (!ended(process)) {
			throw new DatabaseException(
					"PostgreSQL (process " + process.pid() + ") of an earlier run still uses " + postgres + ".",
					"End that process and start again.");
		}
	}

	private static @Nullable ProcessHandle find(Path postgres) throws IOException {
		List<String> lines;
		try {
			lines = Files.readAllLines(postgres.resolve("postmaster.pid"));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,10}")) {
			return null;
		}
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
			.filter((process) -> isServerOf(postgres, process.info()))
			.orElse(null);
	}

	/**
	 * A process number is used again after a restart of the machine, so the number alone
	 * proves nothing.
	 */
	private static boolean isServerOf(Path postgres, ProcessHandle.Info process) {
		Optional<String[]> arguments = process.arguments();
		return process.command().filter((command) -> command.contains("postgres")).isPresent()
				&& (arguments.isEmpty() || Arrays.asList(arguments.get()).contains(postgres.toString()));
	}

	/**
	 * PostgreSQL's fast shutdown: ends the sessions, writes everything, stops. A plain
	 * end would wait for sessions.
	 */
	private static void shutDownFast(ProcessHandle process, Path postgres) throws IOException {
		new ProcessBuilder(stopCommand(process, postgres)).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static List<String> stopCommand(ProcessHandle process, Path postgres) {
		if (!System.getProperty("os.name").startsWith("Windows")) {
			return List.of("kill", "-INT", Long.toString(process.pid()));
		}
		Path control = Path.of(process.info().command().orElseThrow()).resolveSibling("pg_ctl.exe");
		return List.of(control.toString(), "-D", postgres.toString(), "-m", "fast", "stop");
	}

	private static boolean ended(ProcessHandle process) {
		try {
			process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
	}

}
