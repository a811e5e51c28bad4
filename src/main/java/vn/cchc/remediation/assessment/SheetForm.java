package vn.cchc.remediation.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The sheet as a browser without script sends it: for every cell {@code was.<id>.<field>}
 * and {@code now.<id>.<field>}, and {@code keep.<id>.<field>} where a conflict was
 * decided.
 */
final class SheetForm {

	private static final Pattern WAS = Pattern.compile("was\\.([0-9]{1,18})\\.([A-Z_12]+)");

	private SheetForm() {
	}

	/**
	 * The cells that were changed, with all that was typed.
	 * @throws ResponseStatusException 400 when a name is none that the page has
	 */
	static List<CellChange> changes(Map<String, String> parameters) {
		List<CellChange> changes = new ArrayList<>();
		parameters.forEach((name, was) -> {
			if (name.startsWith("was.")) {
				CellChange change = change(name, was, parameters);
				if (!change.now().replace("\r\n", "\n").equals(was.replace("\r\n", "\n"))) {
					changes.add(change);
				}
			}
		});
		return changes;
	}

	private static CellChange change(String name, String was, Map<String, String> parameters) {
		Matcher parts = WAS.matcher(name);
		if (!parts.matches()) {
			throw unknown(name);
		}
		String key = parts.group(1) + "." + parts.group(2);
		CellField field = field(parts.group(2));
		String now = "theirs".equals(parameters.get("keep." + key)) ? was
				: parameters.getOrDefault("now." + key, field.unchecked());
		return new CellChange(Long.parseLong(parts.group(1)), field, was, now);
	}

	private static CellField field(String name) {
		try {
			return CellField.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw unknown(name);
		}
	}

	private static ResponseStatusException unknown(String name) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, "no cell: " + name);
	}

}
