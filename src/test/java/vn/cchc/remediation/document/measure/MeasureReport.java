package vn.cchc.remediation.document.measure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was measured, as a page to read: a row per rule, a column per layout and format.
 * What LibreOffice shows is left out, because not every machine has it.
 */
final class MeasureReport {

	private final List<Measured> measured;

	MeasureReport(List<Measured> measured) {
		this.measured = measured.stream().filter((one) -> !one.format().equals("LibreOffice")).toList();
	}

	String text() {
		List<String> columns = this.measured.stream().map(MeasureReport::column).distinct().toList();
		String head = "| Quy tắc | Cho phép | " + String.join(" | ", columns) + " |\n|---|---|"
				+ columns.stream().map((column) -> "---|").collect(Collectors.joining()) + "\n";
		return """
				# Documents, measured

				What `DecreeTests` measures in the documents of the sample plans, against the table of rules in
				`src/test/resources/document/decree-30.txt` (Decree 30/2020/NĐ-CP, Annex I and III). PDF: by the geometry of what is
				printed. DOCX: by its XML; where LibreOffice is installed, the test measures the PDF that it makes of the DOCX as well.
				"–": the document has no such element, or the format does not say it. The test fails when this page is not what it measures;
				`./mvnw test -Dtest=DecreeTests -Ddocuments.write=true` writes it anew.

				"""
				+ head + DecreeRule.all().stream().map((rule) -> row(rule, columns)).collect(Collectors.joining());
	}

	private static String column(Measured one) {
		return one.layout() + " " + one.format();
	}

	private String row(DecreeRule rule, List<String> columns) {
		return "| " + rule.words() + " | " + rule.allowed() + " | "
				+ columns.stream().map((column) -> cell(rule, column)).collect(Collectors.joining(" | ")) + " |\n";
	}

	private String cell(DecreeRule rule, String column) {
		return this.measured.stream()
			.filter((one) -> one.rule().equals(rule) && column(one).equals(column))
			.map((one) -> rule.printed(one.value()))
			.findFirst()
			.orElse("–");
	}

}
