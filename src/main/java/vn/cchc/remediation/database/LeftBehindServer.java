package vn.cchc.remediation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

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

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(60);

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
		if (!ended(process, postgres)) {
			throw new DatabaseException(
					"PostgreSQL (process " + process.pid() + ") of an earlier run still uses " + postgres + ".",
					"End that process and start again.");
		}
	}

	private static @Nullable ProcessHandle find(Path postgres) throws IOException {
		List<String> lines;
		try {
			lines = Files.readAllLines(pidFile(postgres));
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

	/**
	 * The server removes its pid file as the last thing it does. In a container without
	 * an init process the ended process itself may remain for ever, so its disappearance
	 * alone is not waited for.
	 */
	private static boolean ended(ProcessHandle process, Path postgres) {
		long start = System.nanoTime();
		while (process.isAlive() && Files.exists(pidFile(postgres))) {
			if (System.nanoTime() - start > TIME_TO_STOP.toNanos()) {
				return false;
			}
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
		return true;
	}

	private static Path pidFile(Path postgres) {
		return postgres.resolve("postmaster.pid");
	}

}
