package vn.cchc.remediation.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.cchc.remediation.core.Texts;

/**
 * Reads the edited cells of a form: {@code now.12.NAME} is what stands in the name cell
 * of criterion 12, {@code was.12.NAME} what stood there when the page was made. The whole
 * form and a single cell are sent alike.
 */
final class CellChanges {

	private static final Pattern NOW = Pattern.compile("now\\.([0-9]{1,18})\\.([A-Z_]+)");

	private CellChanges() {
	}

	/** The cells whose text differs from what the user saw. */
	static List<CellChange> of(Map<String, String> parameters) {
		List<CellChange> changes = new ArrayList<>();
		parameters.forEach((key, now) -> {
			Matcher cell = NOW.matcher(key);
			if (cell.matches()) {
				String was = parameters.getOrDefault("was." + key.substring("now.".length()), "");
				if (!Texts.normalize(was).equals(Texts.normalize(now))) {
					changes.add(new CellChange(Long.parseLong(cell.group(1)), CriterionColumn.valueOf(cell.group(2)),
							was, now));
				}
			}
		});
		return changes;
	}

}
