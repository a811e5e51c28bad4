package vn.cchc.remediation.plan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.cchc.remediation.plan.CriterionCodes;
import vn.cchc.remediation.plan.NewEntry;

/**
 * What the first cell of a pasted row says: codes alone ("1.3; 3.12.1"), or a code with
 * its name per line as S2 writes it ("Tiêu chí thành phần 3.12.1: Tỷ lệ …"). Codes that
 * the plan has may look like anything. A cell without a code names a domain.
 *
 * @param criteria the criteria; the name is the code where none was given
 * @param domain the words of a cell without a code, empty otherwise
 */
record PastedCriteria(List<NewEntry> criteria, String domain) {

	private static final String CODE = "[0-9]{1,3}(?:\\.[0-9]{1,3}){1,3}";

	private static final Pattern CODES = Pattern.compile("\\s*" + CODE + "(?:[\\s;,+.]+" + CODE + ")*[\\s;,.]*");

	private static final Pattern BEFORE = Pattern.compile(
			"^\\s*(?:[-+•*]\\s*)?(?:(?:tiêu chí(?: thành phần)?|TCTP|TC)\\s*)?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern STARTING = Pattern.compile("^" + CODE);

	/** Between a code and its name. */
	private static final Pattern BEHIND = Pattern.compile("^\\s*[.:)–-]?\\s*");

	/** A number that domains have, too: alone it is a code, before words it is not. */
	private static final Pattern DOMAIN_NUMBER = Pattern.compile("[0-9]{1,2}|[IVX]{1,5}");

	/**
	 * Reads a cell.
	 * @param known names of the plan's criteria by their codes
	 */
	static PastedCriteria read(String text, Map<String, String> known) {
		List<String> codes = CriterionCodes.read(text, known.keySet());
		if (!codes.isEmpty() && known.keySet().containsAll(codes)) {
			return new PastedCriteria(codes.stream().map((code) -> named(code, "", known)).toList(), "");
		}
		if (CODES.matcher(text).matches()) {
			return new PastedCriteria(Pattern.compile(CODE)
				.matcher(text)
				.results()
				.map((found) -> named(found.group(), "", known))
				.toList(), "");
		}
		List<NewEntry> named = new ArrayList<>();
		for (String line : text.lines().toList()) {
			String said = BEFORE.matcher(line).replaceFirst("");
			Optional<String> code = starting(said, known);
			if (code.isPresent()) {
				named.add(
						named(code.get(), BEHIND.matcher(said.substring(code.get().length())).replaceFirst(""), known));
			}
			else if (!named.isEmpty()) {
				NewEntry last = named.remove(named.size() - 1);
				named.add(NewEntry.named(last.code(), last.name() + " " + line.strip()));
			}
		}
		return new PastedCriteria(named, named.isEmpty() ? text : "");
	}

	private static NewEntry named(String code, String name, Map<String, String> known) {
		return NewEntry.named(code, name.isEmpty() ? known.getOrDefault(code, code) : name);
	}

	private static Optional<String> starting(String said, Map<String, String> known) {
		Matcher matcher = STARTING.matcher(said);
		Optional<String> numbered = matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
		return known.keySet()
			.stream()
			.filter((code) -> !DOMAIN_NUMBER.matcher(code).matches() && said.startsWith(code)
					&& !said.substring(code.length()).matches("(?s)[\\p{L}\\p{N}].*|\\.[0-9].*"))
			.max(Comparator.comparingInt(String::length))
			.or(() -> numbered);
	}

}
