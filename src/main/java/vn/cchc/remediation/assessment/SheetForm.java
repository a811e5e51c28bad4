package vn.cchc.remediation.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sheet as a browser without script sends it: for every cell {@code was.<id>.<field>}
 * and {@code now.<id>.<field>}, and {@code keep.<id>.<field>} where a conflict was
 * decided.
 */
final class SheetForm {

	private static final String WAS = "was.";

	private SheetForm() {
	}

	/** The cells that were changed, with all that was typed. */
	static List<CellChange> changes(Map<String, String> parameters) {
		List<CellChange> changes = new ArrayList<>();
		parameters.forEach((name, was) -> {
			String[] parts = name.split("\\.");
			if (name.startsWith(WAS) && parts.length == 3
					&& !"theirs".equals(parameters.get("keep." + parts[1] + "." + parts[2]))) {
				CellField field = CellField.valueOf(parts[2]);
				CellChange change = new CellChange(Long.parseLong(parts[1]), field, was,
						parameters.getOrDefault("now." + parts[1] + "." + parts[2], field.unchecked()));
				if (!change.now().replace("\r\n", "\n").equals(was.replace("\r\n", "\n"))) {
					changes.add(change);
				}
			}
		});
		return changes;
	}

}
