package vn.cchc.remediation.criteria.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CellChange;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;
import vn.cchc.remediation.criteria.CriterionColumn;

/**
 * Reads the edited cells of a form: {@code now.12.NAME} is what stands in the name cell
 * of criterion 12, {@code was.12.NAME} what stood there when the page was made. The whole
 * form and a single cell are sent alike.
 */
final class CellChanges {

	private static final String PREFIX = "now.";

	private static final Pattern NOW = Pattern.compile("now\\.([0-9]{1,18})\\.([A-Z_]+)");

	private CellChanges() {
	}

	/**
	 * The cells whose text differs from what the user saw.
	 * @throws CriteriaProblem when a field names no cell, so that nothing is lost unseen
	 */
	static List<CellChange> of(Map<String, String> parameters) {
		List<CellChange> changes = new ArrayList<>();
		parameters.forEach((key, now) -> {
			if (key.startsWith(PREFIX)) {
				CellChange change = change(key, parameters.getOrDefault("was." + key.substring(PREFIX.length()), ""),
						now);
				if (!Texts.normalize(change.was()).equals(Texts.normalize(now))) {
					changes.add(change);
				}
			}
		});
		return changes;
	}

	private static CellChange change(String key, String was, String now) {
		Matcher cell = NOW.matcher(key);
		if (!cell.matches()) {
			throw new CriteriaProblem(Kind.CELL_UNKNOWN, key);
		}
		return new CellChange(Long.parseLong(cell.group(1)), column(key, cell.group(2)), was, now);
	}

	private static CriterionColumn column(String key, String name) {
		return Arrays.stream(CriterionColumn.values())
			.filter((column) -> column.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new CriteriaProblem(Kind.CELL_UNKNOWN, key));
	}

}
