package vn.cchc.remediation.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running embedded PostgreSQL with the application's database in it. */
final class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String DATABASE = "remediation";

	private final DataFolder folder;

	private final EmbeddedPostgres server;

	private boolean closed;

	private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server) {
		this.folder = folder;
		this.server = server;
	}

	/**
	 * Starts the server on the folder, initialising the folder when it is new.
	 * @throws DatabaseException when the server does not start
	 */
	static EmbeddedDatabase start(DataFolder folder) {
		try {
			EmbeddedPostgres server = builder(folder).start();
			EmbeddedDatabase database = new EmbeddedDatabase(folder, server);
			database.create();
			folder.initialised();
			log.info("Embedded PostgreSQL on port {} with its data in {}", server.getPort(), folder.path());
			return database;
		}
		catch (IOException | SQLException | IllegalStateException ex) {
			folder.close();
			throw new DatabaseException("The embedded PostgreSQL did not start on " + folder.path() + ".",
					"Its own lines above say why; SPRING_DATASOURCE_URL uses another server instead.", ex);
		}
	}

	private static EmbeddedPostgres.Builder builder(DataFolder folder) {
		return EmbeddedPostgres.builder()
			.setDataDirectory(folder.postgres())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			// The library is made for tests and switches these off; this data is kept.
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			// The same result on every machine, whatever its locale.
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8");
	}

	private void create() throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement();
				ResultSet found = statement
					.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
			if (!found.next()) {
				statement.execute("create database " + DATABASE);
			}
		}
	}

	String url() {
		return this.server.getJdbcUrl("postgres", DATABASE);
	}

	/** Stops the server and gives the folder free; does nothing the second time. */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			this.server.close();
		}
		catch (IOException ex) {
			log.warn("The embedded PostgreSQL did not stop properly; the next start will clean up", ex);
		}
		this.folder.close();
	}

}
