package vn.cchc.remediation.document.phrase;

import java.util.Optional;
import java.util.Set;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.phrase.PhraseCatalog.Phrase;

/** What somebody types as the words of a phrase, and what is wrong with it. */
final class Wording {

	private static final int LONGEST = 1000;

	private Wording() {
	}

	/**
	 * As it is kept: composed, on one line where the standard has one.
	 */
	static String tidy(Phrase phrase, String typed) {
		String words = Texts.normalize(typed);
		return phrase.lines() ? words : words.replaceAll("\\s*\\n\\s*", " ");
	}

	/** What is wrong with words, as the end of a message key with its argument. */
	static Optional<Problem> problem(Phrase phrase, String words) {
		if (words.length() > LONGEST) {
			return Optional.of(new Problem("long", String.valueOf(LONGEST)));
		}
		Set<String> wanted = phrase.blanks();
		Set<String> there = PhraseCatalog.blanks(words);
		Optional<String> missing = wanted.stream().filter((blank) -> !there.contains(blank)).findFirst();
		if (missing.isPresent()) {
			return Optional.of(new Problem("missing", missing.get()));
		}
		Optional<String> unknown = there.stream().filter((blank) -> !wanted.contains(blank)).findFirst();
		if (unknown.isPresent()) {
			return Optional.of(new Problem("unknown", unknown.get()));
		}
		String rest = words;
		for (String blank : wanted) {
			rest = rest.replace(blank, "");
		}
		if (rest.contains("{") || rest.contains("}")) {
			return Optional.of(new Problem("brace", ""));
		}
		return words.codePoints()
			.filter((sign) -> sign != '\n' && !DocumentFonts.prints(sign))
			.mapToObj(Character::toString)
			.findFirst()
			.map((sign) -> new Problem("sign", sign));
	}

	/**
	 * A problem.
	 *
	 * @param kind end of the key of its message
	 * @param what what it is about
	 */
	record Problem(String kind, String what) {
	}

}
