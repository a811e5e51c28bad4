package vn.cchc.remediation.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.core.NestedExceptionUtils;

/**
 * Decides which PostgreSQL the tests run on: a container where Docker answers and can
 * start one, the embedded one elsewhere. One server for all tests, ended with the JVM.
 */
public final class TestPostgres {

	private static final Logger log = LoggerFactory.getLogger(TestPostgres.class);

	private TestPostgres() {
	}

	/**
	 * Access to the named database, which is made empty when it does not exist.
	 * @param name letters only
	 */
	public static Access database(String name) {
		if (!name.matches("[a-z]+")) {
			throw new IllegalArgumentException("Not a simple name: " + name);
		}
		Access server = Server.ACCESS;
		try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
			ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'");
			if (!found.next()) {
				statement.execute("create database " + name);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return server.to(name);
	}

	/**
	 * How to reach a database: JDBC address with {@code %s} replaced by its name, user
	 * and password.
	 */
	public record Access(String pattern, String name, String user, String password) {

		/** JDBC address of the database. */
		public String url() {
			return this.pattern.formatted(this.name);
		}

		/** A connection of one's own, outside the application's pool. */
		public Connection connect() throws SQLException {
			return DriverManager.getConnection(url(), this.user, this.password);
		}

		private Access to(String other) {
			return new Access(this.pattern, other, this.user, this.password);
		}

	}

	/** Started by the first test that asks. */
	private static final class Server {

		static final Access ACCESS = start();

		private static Access start() {
			Access access = DockerClientFactory.instance().isDockerAvailable() ? container() : null;
			log.info("Tests use {}",
					(access != null) ? "PostgreSQL in a container (Testcontainers)" : "the embedded PostgreSQL");
			return (access != null) ? access : embedded();
		}

		/** Null where Docker answers but reaches no registry and has no image. */
		private static @Nullable Access container() {
			try {
				return startContainer();
			}
			catch (RuntimeException ex) {
				log.warn("Docker answers but starts no PostgreSQL: {}",
						NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
				return null;
			}
		}

		@SuppressWarnings("resource")
		private static Access startContainer() {
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
			container.start();
			String address = "jdbc:postgresql://%s:%d/".formatted(container.getHost(),
					container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
			return new Access(address + "%s", container.getDatabaseName(), container.getUsername(),
					container.getPassword());
		}

		@SuppressWarnings("resource")
		private static Access embedded() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setLocaleConfig("locale", "C")
					.setLocaleConfig("locale-provider", "builtin")
					.setLocaleConfig("builtin-locale", "C.UTF-8")
					.start();
				return new Access("jdbc:postgresql://localhost:" + server.getPort() + "/%s", "postgres", "postgres",
						"");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
