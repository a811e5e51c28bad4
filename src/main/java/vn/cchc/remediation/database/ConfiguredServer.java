package vn.cchc.remediation.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.springframework.core.env.Environment;

/**
 * The server of {@code SPRING_DATASOURCE_URL}, tried once before any bean is made: a
 * mistyped address or password then ends the start with one line.
 */
final class ConfiguredServer {

	private static final String PREFIX = "jdbc:postgresql:";

	/** What the address of a server looks like. */
	static final String FORM = "jdbc:postgresql://host:5432/name";

	private final String url;

	private final Properties properties = new Properties();

	private ConfiguredServer(Environment environment) {
		this.url = environment.getProperty(DatabaseInitializer.URL, "").strip();
		copy(environment, "username", "user");
		copy(environment, "password", "password");
	}

	private void copy(Environment environment, String name, String property) {
		String value = environment.getProperty("spring.datasource." + name);
		if (value != null) {
			this.properties.setProperty(property, value);
		}
	}

	/**
	 * Connects to the server and leaves it again.
	 * @throws DatabaseException when the address is none of a PostgreSQL, or nobody lets
	 * the application in there
	 */
	static void check(Environment environment) {
		ConfiguredServer server = new ConfiguredServer(environment);
		if (!server.url.startsWith(PREFIX)) {
			throw new DatabaseException(
					"SPRING_DATASOURCE_URL is \"" + server.address() + "\", not the address of a PostgreSQL.",
					"It has the form " + FORM + ".");
		}
		server.connect();
	}

	private void connect() {
		try (Connection connection = DriverManager.getConnection(this.url, this.properties)) {
			connection.getMetaData();
		}
		catch (SQLException ex) {
			throw new DatabaseException("The database " + address() + " cannot be used.",
					"Check that it runs, and SPRING_DATASOURCE_URL (" + FORM
							+ "), SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
					ex);
		}
	}

	/** The address as it may stand in a log: its parameters can hold a password. */
	private String address() {
		int parameters = this.url.indexOf('?');
		return (parameters >= 0) ? this.url.substring(0, parameters) : this.url;
	}

}
