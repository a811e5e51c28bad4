package vn.cchc.remediation.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriterionMethod;

/** Builds score sheets for tests: one line per criterion, the parent by its code. */
class SheetBuilder {

	private final List<SheetCriterion> criteria = new ArrayList<>();

	private final Map<String, Long> ids = new HashMap<>();

	private final Map<Long, Entry> entries = new HashMap<>();

	private Points bonus = Points.ZERO;

	private Points penalty = Points.ZERO;

	SheetBuilder row(String code, @Nullable String max, @Nullable String self, @Nullable String appraised) {
		return row(code, max, CriterionMethod.DOCUMENT, false, Entry.appraised(self, appraised));
	}

	SheetBuilder impact(String code, String max, @Nullable String appraised) {
		return row(code, max, CriterionMethod.DOCUMENT, true, Entry.appraised(null, appraised));
	}

	SheetBuilder row(String code, @Nullable String max, CriterionMethod method, boolean impact, Entry entry) {
		int point = code.lastIndexOf('.');
		Long parent = (point > 0) ? this.ids.get(code.substring(0, point)) : null;
		long id = this.criteria.size() + 1L;
		this.ids.put(code, id);
		this.criteria.add(new SheetCriterion(id, parent, code.split("\\.").length, code, "Tiêu chí " + code,
				(max != null) ? Points.parse(max) : null, method, impact));
		this.entries.put(id, entry);
		return this;
	}

	SheetBuilder notApplicable(String code, @Nullable String max) {
		return row(code, max, CriterionMethod.DOCUMENT, false, new Entry(null, null, null, null, false, false));
	}

	SheetBuilder adjusted(String bonus, String penalty) {
		this.bonus = Points.parse(bonus);
		this.penalty = Points.parse(penalty);
		return this;
	}

	ScoreSheet sheet() {
		return ScoreSheet.of(this.criteria, this.entries, this.bonus, this.penalty);
	}

	ScoreSheet.Node node(String code) {
		Long id = this.ids.get(code);
		if (id == null) {
			throw new IllegalArgumentException(code);
		}
		return sheet().node(id);
	}

	/** Xã Hải Yến 2023 (S1): domains, and the criteria that lost points. */
	static SheetBuilder s1() {
		return new SheetBuilder().row("1", null, "20.5", "16.5")
			.row("1.5", null, CriterionMethod.DOCUMENT, false, new Entry(null, null, null, null, true, true))
			.row("2", "7", "7", "7")
			.row("3", "22", "22", "21")
			.row("3.2", "1", "1", "0")
			.row("4", "18", "15", "14")
			.row("4.2", "3", null, "0")
			.row("4.2.2", "1", "0", "0")
			.row("5", "10", "9", "7")
			.row("5.2", null, null, null)
			.row("5.2.2", "1", "1", "0")
			.row("5.4", "1", "1", "0")
			.row("6", "18.5", "15.5", "15.5")
			.row("6.6", "3", "0", "0");
	}

	/** Xã Thanh Xá 2022 (S3): seven domains and three impact components. */
	static SheetBuilder s3() {
		return new SheetBuilder().row("1", "15", null, "12,2")
			.row("2", "5", null, "4,75")
			.row("3", "18,5", null, "16,73")
			.row("4", "6", null, "5,5")
			.row("5", "11", null, "9,875")
			.row("6", "7", null, "7")
			.row("7", "11,5", null, "8,365")
			.impact("8", "26", null)
			.row("8.1", "2", null, "1,5")
			.row("8.2", "14", CriterionMethod.SURVEY, false,
					new Entry(null, null, null, Points.parse("10,69"), true, false))
			.row("8.3", "10", CriterionMethod.SURVEY, false,
					new Entry(null, null, null, Points.parse("8,516"), true, false));
	}

	/** Huyện Lấp Vò 2023 (S5): eight domains. */
	static SheetBuilder s5() {
		return new SheetBuilder().row("1", "16,5", null, "15,99")
			.row("2", "7", null, "6,18")
			.row("3", "29", null, "26,69")
			.row("4", "8", null, "7,53")
			.row("5", "14", null, "11,76")
			.row("6", "7", null, "5,87")
			.row("7", "14,5", null, "8,63")
			.row("8", "4", null, "2,31");
	}

}
