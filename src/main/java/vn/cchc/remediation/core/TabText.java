package vn.cchc.remediation.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Tab-separated text as spreadsheets copy it: a cell with a tab, a line break or a
 * quotation mark stands in quotation marks, and one inside it is doubled.
 */
public final class TabText {

	private final List<Row> rows = new ArrayList<>();

	private final StringBuilder cell = new StringBuilder();

	private List<String> cells = new ArrayList<>();

	private int line = 1;

	private int start = 1;

	private TabText() {
	}

	/** The rows that hold something, with the lines they begin on. */
	public static List<Row> read(String text) {
		TabText reading = new TabText();
		reading.scan(text.replace("\r\n", "\n").replace('\r', '\n'));
		return reading.rows;
	}

	private void scan(String text) {
		boolean quoted = false;
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			this.line += (sign == '\n') ? 1 : 0;
			if (quoted && sign == '"' && text.startsWith("\"\"", at)) {
				this.cell.append(sign);
				at++;
			}
			else if (sign == '"' && (quoted || opens(text, at))) {
				quoted = !quoted;
			}
			else if (!quoted && (sign == '\t' || sign == '\n')) {
				end(sign == '\n');
			}
			else {
				this.cell.append(sign);
			}
		}
		end(true);
	}

	private boolean opens(String text, int at) {
		return this.cell.isEmpty() && text.indexOf('"', at + 1) > 0;
	}

	private void end(boolean row) {
		this.cells.add(Texts.normalize(this.cell.toString()));
		this.cell.setLength(0);
		if (row) {
			if (this.cells.stream().anyMatch((text) -> !text.isEmpty())) {
				this.rows.add(new Row(this.start, List.copyOf(this.cells)));
			}
			this.cells = new ArrayList<>();
			this.start = this.line;
		}
	}

	/**
	 * A row.
	 *
	 * @param number line it begins on, counted from 1
	 * @param cells its cells from the left
	 */
	public record Row(int number, List<String> cells) {

		/** A cell; empty where the row is shorter. */
		public String cell(int column) {
			return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : "";
		}

	}

}
