package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the codes of criteria that people type one after the other, separated by
 * semicolons, commas or spaces. Published codes may hold commas and spaces themselves
 * ({@code 5.4 a}); therefore at each place the longest code that the plan has is meant.
 * Only the semicolon always separates, so no code has one.
 */
public final class CriterionCodes {

	/** Between two codes, whatever they are. */
	public static final String SEPARATOR = ";";

	private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

	private static final Pattern LEADING = Pattern.compile("^[,\\s]+");

	private static final Pattern HARD = Pattern.compile("[;\\n]");

	private CriterionCodes() {
	}

	/**
	 * The codes in their order, each once; also those that the plan does not have, cut at
	 * the next comma or space.
	 * @param known the codes of the plan
	 */
	public static List<String> read(String typed, Collection<String> known) {
		List<String> longestFirst = known.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
		List<String> codes = new ArrayList<>();
		for (String part : HARD.split(typed)) {
			String rest = oneSpaced(part);
			while (!rest.isEmpty()) {
				String code = first(rest, longestFirst);
				codes.add(code);
				rest = oneSpaced(rest.substring(code.length()));
			}
		}
		return codes.stream().distinct().toList();
	}

	private static String oneSpaced(String text) {
		return LEADING.matcher(text.replaceAll("\\s+", " ")).replaceFirst("").strip();
	}

	private static String first(String text, List<String> longestFirst) {
		return longestFirst.stream()
			.filter((code) -> text.startsWith(code) && ends(text, code.length()))
			.findFirst()
			.orElseGet(() -> BETWEEN.split(text)[0]);
	}

	private static boolean ends(String text, int at) {
		return at == text.length() || BETWEEN.matcher(text.substring(at)).lookingAt();
	}

}
