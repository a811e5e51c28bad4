package vn.cchc.remediation.database;

import java.util.Map;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.util.ClassUtils;

/**
 * Chooses the database before any bean is made: the configured server, or the embedded
 * PostgreSQL when none is configured. It runs this early so that a database that cannot
 * be started ends the start with one line instead of a chain of bean failures.
 */
class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

	static final String DATA_FOLDER = "remediation.data-folder";

	static final String SAMPLE_DATA = "remediation.sample-data";

	static final String URL = "spring.datasource.url";

	private static final String SERVER_CLASS = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.containsProperty(URL)) {
			withoutSampleData(environment.getPropertySources());
			FreePort.check(context);
			ConfiguredServer.check(environment);
		}
		else if (environment.containsProperty("spring.datasource.jndi-name")) {
			withoutSampleData(environment.getPropertySources());
		}
		else if (ClassUtils.isPresent(SERVER_CLASS, context.getClassLoader())) {
			withSampleData(environment);
			FreePort.check(context);
			startEmbedded(context, environment);
		}
		else {
			throw new DatabaseException("No database is configured.", "Set SPRING_DATASOURCE_URL ("
					+ ConfiguredServer.FORM + "), SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
		}
	}

	/**
	 * The passwords of the sample accounts are public, so a configured server never gets
	 * them, whatever the configuration says. Only the properties of a test stand above
	 * this.
	 */
	private static void withoutSampleData(MutablePropertySources sources) {
		MapPropertySource rule = new MapPropertySource("configuredDatabase", Map.of(SAMPLE_DATA, "false"));
		for (String name : new String[] { "commandLineArgs", "spring.application.json", "systemProperties" }) {
			if (sources.contains(name)) {
				sources.addBefore(name, rule);
				return;
			}
		}
		sources.addFirst(rule);
	}

	/** Those passwords are also why only this machine may reach a sample installation. */
	private static void withSampleData(ConfigurableEnvironment environment) {
		MutablePropertySources sources = environment.getPropertySources();
		sources.addLast(new MapPropertySource("embeddedDatabaseDefaults", Map.of(SAMPLE_DATA, "true")));
		if (environment.getRequiredProperty(SAMPLE_DATA, Boolean.class)) {
			sources.addLast(new MapPropertySource("sampleDataDefaults", Map.of("server.address", "127.0.0.1")));
		}
	}

	private static void startEmbedded(ConfigurableApplicationContext context, ConfigurableEnvironment environment) {
		DataFolder folder = DataFolder.open(environment.getProperty(DATA_FOLDER, "data"));
		EmbeddedDatabase database = EmbeddedDatabase.start(folder);
		// After the last context is closed, should the context never get as far as
		// closing its beans.
		SpringApplication.getShutdownHandlers().add(database::close);
		// Registered before every bean and therefore destroyed after the last of them.
		((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("embeddedDatabase",
				database::close);
		environment.getPropertySources()
			.addFirst(new MapPropertySource("embeddedDatabase",
					Map.of(URL, database.url(), "spring.datasource.username", "postgres")));
	}

}
