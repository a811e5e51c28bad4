package vn.cchc.remediation.database;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.cchc.remediation.support.AppProcess;
import vn.cchc.remediation.support.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The application with a server of one's own, and with a mistyped one. */
class ConfiguredServerTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void neverGetsSampleDataAndAsksForAnAdministrator() throws Exception {
		TestPostgres.Access server = TestPostgres.database("configured");
		try (AppProcess application = start(server.url(), server.user(), server.password()).awaitReady()) {
			assertThat(application.output()).contains("/setup?token=")
				.doesNotContain("Sample accounts", "Loaded sample data", "Embedded PostgreSQL");
			assertThat(application.address()).as("all interfaces").startsWith("http://localhost:");
		}
		try (Connection connection = server.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("select (select count(*) from admin_unit), (select count(*) from account)")) {
			rows.next();
			assertThat(rows.getLong(1)).as("units").isZero();
			assertThat(rows.getLong(2)).as("accounts").isOne();
		}
		assertThat(data()).as("folder of the embedded server").doesNotExist();
	}

	@Test
	void saysInOneLineThatTheServerDoesNotAnswer() throws Exception {
		int free;
		try (ServerSocket socket = new ServerSocket(0)) {
			free = socket.getLocalPort();
		}
		assertThat(failure("jdbc:postgresql://127.0.0.1:" + free + "/x?password=geheim"))
			.contains("The database jdbc:postgresql://127.0.0.1:" + free + "/x cannot be used.",
					"SPRING_DATASOURCE_URL")
			.doesNotContain("geheim");
	}

	@Test
	void saysInOneLineThatTheAddressIsMistyped() throws Exception {
		assertThat(failure("postgresql://localhost/remediation")).contains("not the address of a PostgreSQL",
				"jdbc:postgresql://host:5432/name");
		assertThat(failure("")).contains("not the address of a PostgreSQL");
		assertThat(failure("jdbc:postgresql:// /x")).contains("cannot be used");
	}

	@Test
	void saysInOneLineThatTheDatabaseIsNotThere() throws Exception {
		TestPostgres.Access server = TestPostgres.database("configured");
		assertThat(failure(server.url().replace("/configured", "/missing"))).contains("/missing cannot be used",
				"database \"missing\" does not exist");
	}

	private String failure(String url) throws Exception {
		TestPostgres.Access server = TestPostgres.database("configured");
		try (AppProcess application = start(url, server.user(), server.password()).awaitEnd()) {
			String output = application.output();
			assertThat(application.exitCode()).isOne();
			assertThat(output).doesNotContain("\tat ", "APPLICATION FAILED");
			assertThat(output.lines().filter((line) -> line.contains("ERROR"))).hasSize(1);
			return output;
		}
	}

	private AppProcess start(String url, String user, String password) throws Exception {
		return AppProcess.start(data(), "--spring.datasource.url=" + url, "--spring.datasource.username=" + user,
				"--spring.datasource.password=" + password, "--remediation.sample-data=true");
	}

	private Path data() {
		return this.folder.resolve("data");
	}

}
