package vn.cchc.remediation.document.compose;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The phrases that come with the program. */
@Component
public class StandardPhrases implements Phrases {

	private final Properties phrases = read();

	@Override
	public String say(String key, Map<String, String> names) {
		return say(key, names, Map.of());
	}

	/**
	 * The same with other words for some phrases.
	 * @param others the words by key
	 */
	public Phrases with(Map<String, String> others) {
		Map<String, String> kept = Map.copyOf(others);
		return (key, names) -> say(key, names, kept);
	}

	private String say(String key, Map<String, String> names, Map<String, String> others) {
		String phrase = others.getOrDefault(key, this.phrases.getProperty(key));
		if (phrase == null) {
			throw new IllegalArgumentException("no phrase " + key);
		}
		return fill(phrase, names);
	}

	/** Puts what is named into the blanks of a phrase. */
	static String fill(String phrase, Map<String, String> names) {
		String filled = phrase;
		for (Map.Entry<String, String> name : names.entrySet()) {
			filled = filled.replace("{" + name.getKey() + "}", name.getValue());
		}
		return filled;
	}

	private static Properties read() {
		Properties phrases = new Properties();
		try (Reader reader = new InputStreamReader(
				new ClassPathResource("document/phrases.properties").getInputStream(), StandardCharsets.UTF_8)) {
			phrases.load(reader);
			return phrases;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
