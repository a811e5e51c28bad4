package vn.cchc.remediation.support;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Points a test's application context to a database of {@link TestPostgres}. The property
 * {@value #NAME} chooses which one; contexts that need rows of their own (sample data,
 * browser journeys) take a database of their own.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

	/** Name of the database of a test, letters only; made when it does not exist. */
	public static final String NAME = "test.database";

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String name = context.getEnvironment().getProperty(NAME, "integration");
		TestPostgres.Access access = TestPostgres.database(name);
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("testDatabase",
					Map.of("spring.datasource.url", access.url(), "spring.datasource.username", access.user(),
							"spring.datasource.password", access.password(),
							"spring.datasource.hikari.maximum-pool-size", "5",
							// Two cores are busy enough with the tests themselves.
							"remediation.documents.warm-up", "false",
							// A test that wants reminders makes them itself.
							"remediation.reminders.enabled", "false")));
	}

}
