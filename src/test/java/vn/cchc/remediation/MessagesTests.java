package vn.cchc.remediation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text exists in both languages, and every text that a template asks for exists.
 */
class MessagesTests {

	/**
	 * A key written out; {@code #{${key}}} and keys that are put together are not seen
	 * here.
	 */
	private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)[}(]");

	static Stream<String> bundles() throws IOException {
		Properties application = read(new ClassPathResource("application.properties"));
		return Arrays.stream(application.getProperty("spring.messages.basename").split(","));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyKeyHasATextInBothLanguages(String bundle) throws IOException {
		Properties vietnamese = read(new ClassPathResource(bundle + ".properties"));
		Properties english = read(new ClassPathResource(bundle + "_en.properties"));

		assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
		assertThat(vietnamese.values()).noneMatch((text) -> text.toString().isBlank());
		assertThat(english.values()).noneMatch((text) -> text.toString().isBlank());
	}

	@Test
	void everyBundleInTheFolderIsConfigured() throws IOException {
		Set<String> files = Arrays.stream(resources("classpath*:/i18n/*_en.properties"))
			.map((file) -> "i18n/" + String.valueOf(file.getFilename()).replace("_en.properties", ""))
			.collect(Collectors.toSet());

		assertThat(bundles()).containsExactlyInAnyOrderElementsOf(files);
	}

	@Test
	void everyKeyOfATemplateExists() throws IOException {
		Set<String> known = new TreeSet<>();
		for (String bundle : bundles().toList()) {
			known.addAll(read(new ClassPathResource(bundle + ".properties")).stringPropertyNames());
		}
		Set<String> missing = new TreeSet<>();
		for (Resource template : resources("classpath*:/templates/**/*.html")) {
			KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8))
				.results()
				.map((MatchResult found) -> found.group(1))
				.filter((key) -> !known.contains(key))
				.forEach((key) -> missing.add(template.getFilename() + ": " + key));
		}

		assertThat(missing).isEmpty();
	}

	private static Resource[] resources(String pattern) throws IOException {
		return new PathMatchingResourcePatternResolver().getResources(pattern);
	}

	private static Properties read(Resource resource) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
