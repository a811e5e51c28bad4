package vn.cchc.remediation.core;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;

/**
 * The sentences of documents, which are Vietnamese whatever language the pages have: a
 * properties file on the class path, with names in braces that are filled in.
 */
public final class Sentences {

	private final Properties sentences = new Properties();

	/**
	 * Reads a file.
	 * @param file path on the class path
	 */
	public Sentences(String file) {
		try (Reader reader = new InputStreamReader(new ClassPathResource(file).getInputStream(),
				StandardCharsets.UTF_8)) {
			this.sentences.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The sentence of a key with what the names stand for.
	 * @throws IllegalStateException when there is none
	 */
	public String say(String key, Map<String, String> names) {
		return say(key, List.of(""), names);
	}

	/**
	 * The sentence of the first ending that the key has.
	 * @param endings from the most to the least particular
	 * @param names what stands in braces, and what for
	 * @throws IllegalStateException when there is none
	 */
	public String say(String key, List<String> endings, Map<String, String> names) {
		String sentence = endings.stream()
			.map((ending) -> this.sentences.getProperty(key + ending))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no sentence " + key + endings));
		return fill(sentence, names);
	}

	/** Puts what is named into the braces of a sentence. */
	public static String fill(String sentence, Map<String, String> names) {
		String filled = sentence;
		for (Map.Entry<String, String> name : names.entrySet()) {
			filled = filled.replace("{" + name.getKey() + "}", name.getValue());
		}
		return filled;
	}

}
