package vn.cchc.remediation.database;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import vn.cchc.remediation.support.AppProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application with its embedded database, killed and started again as it happens to
 * its users.
 */
class EmbeddedDatabaseTests {

	private static final String NO_SAMPLE_DATA = "--remediation.sample-data=false";

	@TempDir(cleanup = CleanupMode.NEVER)
	@SuppressWarnings("NullAway.Init")
	Path data;

	@AfterEach
	void endServer() throws Exception {
		LeftBehindServer.stop(postgres());
	}

	@Test
	void recoversWhenKilledAndKeepsItsDataFolderToItself() throws Exception {
		try (AppProcess first = AppProcess.start(this.data, NO_SAMPLE_DATA).awaitReady()) {
			try (AppProcess second = AppProcess.start(this.data, NO_SAMPLE_DATA).awaitEnd()) {
				assertThat(second.output()).contains("is in use by another run").doesNotContain("\tat ");
			}
			first.kill();
		}
		String leftBehind = serverProcess().orElseThrow();

		try (AppProcess again = AppProcess.start(this.data, NO_SAMPLE_DATA).awaitReady()) {
			assertThat(again.output()).contains("Stopping PostgreSQL (process " + leftBehind + ")")
				.contains("is up to date. No migration necessary");
			assertThat(serverProcess()).isPresent().get().isNotEqualTo(leftBehind);

			again.stop();
			assertThat(serverProcess()).as("server after an orderly end").isEmpty();
		}
	}

	@Test
	void saysInOneLineThatThePortIsInUseBeforeItStartsTheDatabase() throws Exception {
		try (ServerSocket busy = new ServerSocket(0);
				AppProcess application = AppProcess.start(this.data, NO_SAMPLE_DATA,
						"--server.port=" + busy.getLocalPort())) {
			assertThat(application.awaitEnd().output()).contains("Port " + busy.getLocalPort() + " is in use")
				.doesNotContain("\tat ");
			assertThat(application.exitCode()).isOne();
		}
		assertThat(postgres()).doesNotExist();
	}

	@Test
	void refusesTheFilesOfAnotherMajorVersion() throws Exception {
		Files.createDirectory(postgres());
		Files.writeString(postgres().resolve("PG_VERSION"), "17\n");

		try (AppProcess application = AppProcess.start(this.data).awaitEnd()) {
			assertThat(application.output()).contains("was written by PostgreSQL 17").doesNotContain("\tat ");
		}
	}

	@Test
	void refusesADataFolderThatIsNone() throws Exception {
		Path file = Files.createFile(this.data.resolve("file"));

		try (AppProcess application = AppProcess.start(file).awaitEnd()) {
			assertThat(application.output()).contains("cannot be read and written").doesNotContain("\tat ");
		}
	}

	private Path postgres() {
		return this.data.resolve("postgres");
	}

	/** The server removes the file when it ends in an orderly way. */
	private Optional<String> serverProcess() throws Exception {
		Path file = postgres().resolve("postmaster.pid");
		return Files.exists(file) ? Optional.of(Files.readAllLines(file).get(0)) : Optional.empty();
	}

}
