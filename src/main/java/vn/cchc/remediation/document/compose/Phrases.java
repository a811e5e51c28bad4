package vn.cchc.remediation.document.compose;

import java.util.Map;

/**
 * The official words of documents: headings, closing words, labels. Always Vietnamese,
 * whatever language the pages have.
 */
public interface Phrases {

	/**
	 * A phrase with its blanks filled in.
	 * @param key which one
	 * @param names what stands for {@code {name}}
	 * @throws IllegalStateException when there is no such phrase
	 */
	String say(String key, Map<String, String> names);

	/** A phrase without blanks. */
	default String say(String key) {
		return say(key, Map.of());
	}

}
