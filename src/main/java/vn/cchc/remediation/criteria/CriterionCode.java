package vn.cchc.remediation.criteria;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/**
 * The number of a criterion within its set: one to four segments joined by points
 * ({@code 3.12.1}). Unless a set says otherwise ({@link CriterionPlace}), the place in
 * the tree follows from it: 3.12.1 stands below 3.12, or below 3 where there is no 3.12.
 *
 * @param value the code as printed, without a final point
 */
public record CriterionCode(String value) implements Comparable<CriterionCode> {

	/** How deep a tree may be. */
	public static final int MAX_DEPTH = 4;

	private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-zĐđ]+(\\.[0-9A-Za-zĐđ]+){0,3}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]+");

	private static final int PADDED = 5;

	private static final Pattern TOO_LONG = Pattern.compile("[0-9]{" + (PADDED + 1) + "}");

	public CriterionCode {
		if (!SHAPE.matcher(value).matches() || TOO_LONG.matcher(value).find()) {
			throw new InvalidCode(value);
		}
	}

	/**
	 * Reads a code as people type it: spaces around it and a final point are dropped
	 * ({@code "3.2. "}).
	 * @throws InvalidCode when the text is no code
	 */
	public static CriterionCode parse(String text) {
		String typed = Texts.normalize(text);
		return new CriterionCode(typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed);
	}

	/**
	 * The code with every number padded to five digits, so that text order is number
	 * order: {@code 3.2} becomes {@code 00003.00002} and stands before {@code 3.12}.
	 */
	public String sortPath() {
		return NUMBER.matcher(this.value).replaceAll(CriterionCode::padded);
	}

	private static String padded(MatchResult number) {
		String digits = number.group();
		return "0".repeat(PADDED - digits.length()) + digits;
	}

	/** Whether the other code begins with this one: 3 is above 3.2 and 3.12.1. */
	public boolean above(CriterionCode other) {
		return other.sortPath().startsWith(sortPath() + ".");
	}

	/** The code with one segment less; null for a single segment. */
	public @Nullable CriterionCode parent() {
		int cut = this.value.lastIndexOf('.');
		return (cut < 0) ? null : new CriterionCode(this.value.substring(0, cut));
	}

	/** The code after one that it begins with was changed: 3.2.1 when 3.2 becomes 4. */
	CriterionCode moved(CriterionCode from, CriterionCode to) {
		List<String> segments = List.of(this.value.split("\\."));
		List<String> own = segments.subList(from.depth(), segments.size());
		return new CriterionCode(String.join(".", Stream.concat(Stream.of(to.value()), own.stream()).toList()));
	}

	/** Number of segments, at most {@value #MAX_DEPTH}. */
	public int depth() {
		return (int) this.value.chars().filter((character) -> character == '.').count() + 1;
	}

	@Override
	public int compareTo(CriterionCode other) {
		return sortPath().compareTo(other.sortPath());
	}

	@Override
	public String toString() {
		return this.value;
	}

	/** Text that is no criterion code; carries what was typed. */
	public static class InvalidCode extends IllegalArgumentException {

		private final String typed;

		InvalidCode(String typed) {
			super("not a criterion code: " + typed);
			this.typed = typed;
		}

		public String typed() {
			return this.typed;
		}

	}

}
