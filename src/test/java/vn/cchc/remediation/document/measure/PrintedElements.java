package vn.cchc.remediation.document.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.cchc.remediation.document.model.Block;
import vn.cchc.remediation.document.model.Figure;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.OfficialDocument.Part;
import vn.cchc.remediation.document.model.Table;

/**
 * Which lines of a PDF say which element. The lines are taken in order, and what they say
 * has to be what the model says, letter for letter: a text that is missing, doubled or
 * out of order fails here.
 */
final class PrintedElements {

	private final List<PdfLine> lines;

	private final List<PrintedElement> elements = new ArrayList<>();

	private final List<List<PrintedRow>> tables = new ArrayList<>();

	private int at;

	private int headers;

	PrintedElements(List<PdfLine> lines, OfficialDocument document) {
		this.lines = lines;
		for (int part = 0; part < document.parts().size(); part++) {
			for (Block block : document.parts().get(part).blocks()) {
				read(part, block, document.parts().get(part));
			}
		}
		if (this.at < lines.size()) {
			throw new AssertionError("printed but not said: " + lines.get(this.at).text());
		}
	}

	private void read(int part, Block block, Part of) {
		if (block instanceof Block.Letterhead letterhead) {
			letterhead.agency().forEach((line) -> take(part, "agency", line));
			take(part, "nation", letterhead.nation());
			take(part, "motto", letterhead.motto());
			if (!letterhead.number().isEmpty()) {
				take(part, "number", letterhead.number());
			}
			Stream.ofNullable(letterhead.subject()).forEach((line) -> take(part, "letterSubject", line));
			take(part, "place", letterhead.placeAndDate());
		}
		else if (block instanceof Block.Title title) {
			take(part, "type", title.type());
			take(part, "subject", title.subject());
		}
		else if (block instanceof Block.LegalBasis basis) {
			take(part, "basis", basis.text());
		}
		else if (block instanceof Block.Heading heading) {
			take(part, "heading" + heading.level(), heading.text());
		}
		else if (block instanceof Block.Paragraph paragraph) {
			take(part, "body", paragraph.text());
		}
		else if (block instanceof Block.Signature signature) {
			if (!signature.recipients().isEmpty()) {
				take(part, "to", signature.to());
			}
			signature.recipients().forEach((line) -> take(part, "recipient", line));
			signature.authority().forEach((line) -> take(part, "authority", line));
			Stream.ofNullable(signature.name()).forEach((line) -> take(part, "signer", line));
		}
		else if (block instanceof Block.Addressees addressees) {
			take(part, "addressee", addressees.text());
		}
		else if (block instanceof Block.JointSignature signature) {
			take(part, "authority", signature.secretary());
			Stream.ofNullable(signature.secretaryName()).forEach((line) -> take(part, "signer", line));
			take(part, "authority", signature.chair());
			Stream.ofNullable(signature.chairName()).forEach((line) -> take(part, "signer", line));
			take(part, "to", signature.to());
			signature.recipients().forEach((line) -> take(part, "recipient", line));
		}
		else if (block instanceof Figure figure) {
			take(part, "caption", figure.caption());
		}
		else if (block instanceof Block.AnnexTitle annex) {
			take(part, "annex", annex.label());
			take(part, "annexName", annex.name());
			take(part, "reference", annex.reference());
		}
		else if (block instanceof Table table) {
			table(part, table);
		}
		else {
			take(part, "small", block.text());
		}
	}

	private void table(int part, Table table) {
		String header = PdfLine.compact(table.columns().stream().map(Table.Column::header).reduce("", String::concat));
		take(part, "header", header);
		List<PrintedRow> rows = new ArrayList<>();
		this.tables.add(rows);
		for (Table.Row row : table.rows()) {
			if (this.at > 0 && this.lines.get(this.at).page() > this.lines.get(this.at - 1).page()) {
				take(part, "header", header);
				this.headers++;
			}
			String cells = String.join("", row.cells());
			if (!cells.isBlank()) {
				rows.add(new PrintedRow(take(part, (row.look() != Table.Row.Look.FIGURES) ? "row" : "figures", cells),
						row.group()));
			}
		}
	}

	private PrintedElement take(int part, String kind, String text) {
		String wanted = PdfLine.compact(text);
		StringBuilder said = new StringBuilder();
		List<PdfLine> taken = new ArrayList<>();
		while (said.length() < wanted.length() && this.at < this.lines.size()) {
			PdfLine line = this.lines.get(this.at++);
			said.append(line.compact());
			taken.add(line);
		}
		if (!said.toString().equals(wanted)) {
			throw new AssertionError(kind + " says\n" + said + "\nand not\n" + wanted);
		}
		PrintedElement element = new PrintedElement(part, kind, text, List.copyOf(taken));
		this.elements.add(element);
		return element;
	}

	List<PrintedElement> all() {
		return List.copyOf(this.elements);
	}

	List<PrintedElement> of(String kind) {
		return this.elements.stream().filter((element) -> element.kind().equals(kind)).toList();
	}

	/** The rows of each table, without header rows. */
	List<List<PrintedRow>> tables() {
		return List.copyOf(this.tables);
	}

	/** How often a header row was repeated. */
	int repeatedHeaders() {
		return this.headers;
	}

	/**
	 * An element as it is printed.
	 *
	 * @param part the part it belongs to
	 * @param kind which element
	 * @param text what it says
	 * @param lines its lines
	 */
	record PrintedElement(int part, String kind, String text, List<PdfLine> lines) {

		PdfLine first() {
			return this.lines.get(0);
		}

		PdfLine last() {
			return this.lines.get(this.lines.size() - 1);
		}

	}

	/**
	 * A row of a table.
	 *
	 * @param element what it says
	 * @param group whether it names the rows below it
	 */
	record PrintedRow(PrintedElement element, boolean group) {

		int page() {
			return this.element.first().page();
		}

	}

}
