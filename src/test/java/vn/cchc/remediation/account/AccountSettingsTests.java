package vn.cchc.remediation.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The environment variables of the README, as they reach the application. */
class AccountSettingsTests {

	@Test
	void readsTheVariables() {
		MutablePropertySources sources = new MutablePropertySources();
		sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
				Map.of("REMEDIATION_ADMIN_USERNAME", "chu.tri", "REMEDIATION_ADMIN_PASSWORD", "mot mat khau dai",
						"REMEDIATION_BASE_URL", "https://cchc.example/", "REMEDIATION_INSTALLATION_NAME", "Tỉnh Mẫu")));

		AccountSettings settings = new Binder(ConfigurationPropertySources.from(sources))
			.bind("remediation", AccountSettings.class)
			.get();

		assertThat(settings.adminUsername()).isEqualTo("chu.tri");
		assertThat(settings.adminPassword()).isEqualTo("mot mat khau dai");
		assertThat(settings.link("/setup")).isEqualTo("https://cchc.example/setup");
		assertThat(settings.installationName()).isEqualTo("Tỉnh Mẫu");
		assertThat(settings).asString().doesNotContain("mot mat khau dai");
	}

	@ParameterizedTest
	@ValueSource(strings = { "REMEDIATION_ADMIN_USERNAME", "REMEDIATION_ADMIN_PASSWORD", "REMEDIATION_BASE_URL",
			"REMEDIATION_INSTALLATION_NAME", "REMEDIATION_ZONE" })
	void passesAndDocumentsEachVariable(String variable) throws IOException {
		assertThat(Files.readString(Path.of("docker-compose.yml"))).contains(variable + ": ${" + variable + ":-");
		assertThat(Files.readString(Path.of(".env.example"))).contains("\n" + variable + "=");
		assertThat(Files.readString(Path.of("README.md"))).contains("| `" + variable + "` |");
	}

}
