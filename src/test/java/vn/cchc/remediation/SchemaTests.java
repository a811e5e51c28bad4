package vn.cchc.remediation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.support.TestPostgres;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All migrations on an empty database give exactly the schema of the golden file, so that
 * a change shows its true effect in its diff. Write the file anew with
 * {@code ./mvnw test -Dtest=SchemaTests -Dschema.write=true}.
 */
class SchemaTests {

	private static final Path GOLDEN = Path.of("src/test/resources/schema.txt");

	@Test
	void migrationsGiveTheGoldenSchema() throws Exception {
		TestPostgres.Access access = TestPostgres.database("schema");
		Flyway.configure().dataSource(access.url(), access.user(), access.password()).load().migrate();
		String schema = dump(access);
		if (Boolean.getBoolean("schema.write")) {
			Files.writeString(GOLDEN, schema);
		}

		assertThat(schema).isEqualTo(Files.readString(GOLDEN));
	}

	private static String dump(TestPostgres.Access access) throws Exception {
		StringBuilder dump = new StringBuilder();
		try (Connection connection = access.connect();
				Statement statement = connection.createStatement();
				ResultSet lines = statement.executeQuery(query())) {
			while (lines.next()) {
				dump.append(lines.getString(1)).append('\n');
			}
		}
		return dump.toString();
	}

	private static String query() throws IOException {
		return new ClassPathResource("schema-dump.sql").getContentAsString(StandardCharsets.UTF_8);
	}

}
