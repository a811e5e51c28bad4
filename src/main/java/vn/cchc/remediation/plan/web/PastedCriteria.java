package vn.cchc.remediation.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.cchc.remediation.plan.NewEntry;

/**
 * What the first cell of a pasted row says: codes alone ("1.3; 3.12.1"), or a code with
 * its name per line as S2 writes it ("Tiêu chí thành phần 3.12.1: Tỷ lệ …"). A cell
 * without a code names a domain.
 *
 * @param criteria the criteria; the name is the code where none was given
 * @param domain the words of a cell without a code, empty otherwise
 */
record PastedCriteria(List<NewEntry> criteria, String domain) {

	private static final String CODE = "[0-9]{1,3}(?:\\.[0-9]{1,3}){1,3}";

	private static final Pattern CODES = Pattern.compile("\\s*" + CODE + "(?:[\\s;,+.]+" + CODE + ")*[\\s;,.]*");

	private static final Pattern NAMED = Pattern.compile(
			"\\s*(?:[-+•*]\\s*)?(?:(?:tiêu chí(?: thành phần)?|TCTP|TC)\\s*)?(" + CODE + ")\\s*[.:)–-]?\\s*(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	static PastedCriteria read(String text) {
		if (CODES.matcher(text).matches()) {
			return new PastedCriteria(codes(text), "");
		}
		List<NewEntry> named = new ArrayList<>();
		for (String line : text.lines().toList()) {
			Matcher matcher = NAMED.matcher(line);
			if (matcher.matches()) {
				named.add(NewEntry.named(matcher.group(1),
						matcher.group(2).isEmpty() ? matcher.group(1) : matcher.group(2)));
			}
			else if (!named.isEmpty()) {
				NewEntry last = named.remove(named.size() - 1);
				named.add(NewEntry.named(last.code(), last.name() + " " + line.strip()));
			}
		}
		return new PastedCriteria(named, named.isEmpty() ? text : "");
	}

	private static List<NewEntry> codes(String text) {
		return Pattern.compile(CODE)
			.matcher(text)
			.results()
			.map((found) -> NewEntry.named(found.group(), found.group()))
			.toList();
	}

}
