package vn.cchc.remediation.document.compose;

import java.util.Map;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Sentences;

/** The phrases that come with the program. */
@Component
public class StandardPhrases implements Phrases {

	private final Sentences phrases = new Sentences("document/phrases.properties");

	@Override
	public String say(String key, Map<String, String> names) {
		return this.phrases.say(key, names);
	}

	/**
	 * The same with other words for some phrases.
	 * @param others the words by key
	 */
	public Phrases with(Map<String, String> others) {
		Map<String, String> kept = Map.copyOf(others);
		return (key, names) -> kept.containsKey(key) ? Sentences.fill(kept.get(key), names) : say(key, names);
	}

}
