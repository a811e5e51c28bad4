package vn.cchc.remediation.sample.generate;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code --generate.communes} the application is no server: it opens no port, so
 * that it can run beside one, and loads no sample data.
 */
class GeneratorEnvironment implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.containsProperty(LoadGeneratorRunner.OPTION)) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("generator",
						Map.of("server.port", "-1", "remediation.sample-data", "false")));
		}
	}

}
