package vn.cchc.remediation.plan;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions of a plan, and what the comparison says of them. */
class PlanDifferenceTests {

	@Test
	void sameVersionsHaveNoDifference() {
		assertThat(said(version().build(), version().build())).isEmpty();
	}

	@Test
	void partsAreAddedAndRemoved() {
		PlanContent less = new PlanBuilder().entry("1.1", TaskPurpose.FIX, "2", "1")
			.task(1, "Quý I", "1.1=1")
			.domain("Thể chế", "5", "4")
			.build();

		assertThat(said(version().build(), less)).containsExactly("DOMAINS REMOVED Bộ máy",
				"CRITERIA REMOVED 2.1 Tiêu chí 2.1", "TASKS REMOVED Làm việc 2", "TASKS REMOVED Làm việc 3 (2.1)");
		assertThat(said(less, version().build())).containsExactly("DOMAINS ADDED Bộ máy",
				"CRITERIA ADDED 2.1 Tiêu chí 2.1", "TASKS ADDED Làm việc 2", "TASKS ADDED Làm việc 3 (2.1)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// what, from, to, what is said
			"DUE         | Quý I      | 31/10/2024 | CHANGED DUE Quý I → 31/10/2024",
			"DUE         |            | Quý II     | FILLED DUE  → Quý II",
			"DUE         | Quý I      |            | CLEARED DUE Quý I → ",
			"LEAD        | Văn phòng  | Tài chính  | CHANGED LEAD Văn phòng → Tài chính",
			"COOPERATING | Thôn;Xóm   | Xóm;Thôn   | CHANGED COOPERATING Thôn; Xóm → Xóm; Thôn",
			"SOLUTION    | Làm        | Làm ngay   | CHANGED SOLUTION Làm → Làm ngay",
			"OUTPUT      | Báo cáo    | Kế hoạch   | CHANGED OUTPUT Báo cáo → Kế hoạch",
			"TARGET      |            | ≥ 80 %     | FILLED TARGET  → ≥ 80 %",
			"POINTS      | 1          | 1,5        | CHANGED POINTS 1,00 → 1,50",
			"NOTE        | Ghi        |            | CLEARED NOTE Ghi → ",
			"PURPOSE     | FIX        | MAINTAIN   | CHANGED PURPOSE FIX → MAINTAIN" })
	void everythingAboutATaskIsCompared(String what, String from, String to, String said) {
		assertThat(PlanDifference.of(one(what, from), one(what, to)).changes())
			.extracting((change) -> change.kind() + " " + change.what() + " " + change.was() + " → " + change.became())
			.containsExactly(said.strip() + (said.endsWith("→") ? " " : ""));
	}

	@Test
	void aTaskMovesToAnotherDomain() {
		PlanContent before = new PlanBuilder().domainTask(1, "Quý I", "1")
			.domain("Thể chế", "5", "4")
			.domain("Bộ máy", "5", "4")
			.build();
		PlanContent after = new PlanBuilder().domain("Thể chế", "5", "4")
			.domainTask(1, "Quý I", "1")
			.domain("Bộ máy", "5", "4")
			.build();

		assertThat(said(before, after)).containsExactly("TASKS MOVED Làm việc 1 PART Thể chế → Bộ máy");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1 2 3 4 | 4 1 2 3 | 4: 4 → 1", "1 2 3 4 | 2 3 4 1 | 1: 1 → 4",
			"1 2 3 4 | 2 1 4 3 | 1: 1 → 2, 3: 3 → 4", "1 2 3 | 1 9 2 3 | ''", "1 9 2 3 | 1 2 3 | ''" })
	void onlyTasksThatMovedAreSaidToHaveMoved(String before, String after, String moved) {
		assertThat(PlanDifference.of(order(before), order(after))
			.changes()
			.stream()
			.filter((change) -> change.kind() == PlanDifference.Kind.REORDERED)
			.map((change) -> change.part().replace("Làm việc ", "") + ": " + change.was() + " → " + change.became())
			.sorted()
			.collect(Collectors.joining(", "))).isEqualTo(moved);
	}

	@Test
	void criteriaAndTheDocumentAreCompared() {
		PlanContent after = new PlanBuilder().without(PlanText.RECIPIENTS)
			.issuedOn("2024-03-01")
			.entry("1.1", TaskPurpose.MAINTAIN, "2", "2")
			.task(1, "Quý I", "1.1=1")
			.domain("Thể chế", "5", "5")
			.domainTask(2, "Quý I", "1")
			.entry("2.1", TaskPurpose.FIX, "2", "1")
			.task(3, "Quý I", "2.1=1")
			.domain("Bộ máy", "5", "4")
			.build();

		assertThat(said(version().build(), after)).containsExactly("DOCUMENT FILLED  ISSUED_ON  → 01/03/2024",
				"DOCUMENT CLEARED  TEXT Lưu: VT → ",
				"DOMAINS CHANGED Thể chế FIGURES 5,00 / – / 4,00 → 5,00 / – / 5,00",
				"CRITERIA CHANGED 1.1 Tiêu chí 1.1 PURPOSE FIX → MAINTAIN",
				"CRITERIA CHANGED 1.1 Tiêu chí 1.1 FIGURES 2,00 / – / 1,00 → 2,00 / – / 2,00");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Cử công chức đi học | Cử hai công chức đi học | Cử [+hai ]công chức đi học",
					"Họp hằng tháng, có biên bản | Họp hằng tháng | Họp hằng [-tháng, có biên bản][+tháng]",
					"a b | a b | a b", "cũ | mới | [-cũ][+mới]", "'' | mới | [+mới]" })
	void proseIsComparedWordByWord(String was, String became, String said) {
		assertThat(TextDifference.of(was, became).spans().stream().map((span) -> switch (span.kind()) {
			case SAME -> span.text();
			case GONE -> "[-" + span.text() + "]";
			case NEW -> "[+" + span.text() + "]";
		}).collect(Collectors.joining())).isEqualTo(said);
	}

	private static PlanBuilder version() {
		return new PlanBuilder().entry("1.1", TaskPurpose.FIX, "2", "1")
			.task(1, "Quý I", "1.1=1")
			.domain("Thể chế", "5", "4")
			.domainTask(2, "Quý I", "1")
			.entry("2.1", TaskPurpose.FIX, "2", "1")
			.task(3, "Quý I", "2.1=1")
			.domain("Bộ máy", "5", "4");
	}

	private static PlanContent order(String ids) {
		PlanBuilder builder = new PlanBuilder();
		for (String id : ids.split(" ")) {
			builder.domainTask(Long.parseLong(id), "Quý I", "1");
		}
		return builder.domain("Thể chế", "5", "4").build();
	}

	/** A plan of one task, with one thing said about it. */
	private static PlanContent one(String what, String text) {
		return new PlanBuilder()
			.task(new PlanContent.Task(1, 0, List.of(),
					"PURPOSE".equals(what) ? TaskPurpose.valueOf(text) : TaskPurpose.FIX, said(what, "SOLUTION", text),
					said(what, "OUTPUT", text), said(what, "TARGET", text),
					said(what, "LEAD", text) != null ? new PlanParty(null, text) : null,
					said(what, "COOPERATING", text) != null
							? List.of(text.split(";")).stream().map((name) -> new PlanParty(null, name)).toList()
							: List.of(),
					said(what, "DUE", text) != null ? DueTerm.read(text, 2024) : null,
					said(what, "POINTS", text) != null ? Points.parse(text) : null, said(what, "NOTE", text)))
			.domain("Thể chế", "5", "4")
			.build();
	}

	private static @org.jspecify.annotations.Nullable String said(String what, String wanted,
			@org.jspecify.annotations.Nullable String text) {
		return what.equals(wanted) ? text : null;
	}

	private static List<String> said(PlanContent earlier, PlanContent later) {
		return PlanDifference.of(earlier, later)
			.changes()
			.stream()
			.map((change) -> change.group() + " " + change.kind() + " " + change.part()
					+ ((change.what() != PlanDifference.What.PART || !change.was().isEmpty())
							? " " + change.what() + " " + change.was() + " → " + change.became() : ""))
			.toList();
	}

}
