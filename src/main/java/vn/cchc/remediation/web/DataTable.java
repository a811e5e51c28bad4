package vn.cchc.remediation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A table as data, from which the page, its print and the spreadsheets come, so that all
 * say the same.
 *
 * @param name by which its page and its address name it
 * @param title what it is called
 * @param about whose it is and of when: unit, year, period
 * @param grouped the head of what rows are grouped by, null where they are not: pages
 * write it above the rows, spreadsheets in a column of its own
 * @param headings the columns
 * @param rows the rows
 * @param totals sums or means at the end
 */
public record DataTable(String name, String title, List<String> about, @Nullable String grouped,
		List<TableHeading> headings, List<Row> rows, List<Row> totals) {

	public DataTable {
		about = List.copyOf(about);
		headings = List.copyOf(headings);
		rows = List.copyOf(rows);
		totals = List.copyOf(totals);
	}

	/**
	 * The same with another row of sums or means at its end.
	 * @param cells from the first column with values on; a column without one stays empty
	 */
	public DataTable total(@Nullable TableCell... cells) {
		List<TableCell> filled = new ArrayList<>();
		int next = 0;
		for (TableHeading heading : this.headings) {
			TableCell cell = (heading.value() && next < cells.length) ? cells[next++] : null;
			filled.add((cell != null) ? cell : TableCell.text(null));
		}
		List<Row> more = new ArrayList<>(this.totals);
		more.add(new Row(null, "row-total", filled, null));
		return new DataTable(this.name, this.title, this.about, this.grouped, this.headings, this.rows, more);
	}

	/** Whether there is nothing to list. */
	public boolean empty() {
		return this.rows.isEmpty();
	}

	/** Whether a group begins with the row. */
	public boolean begins(int row) {
		TableCell group = this.rows.get(row).group();
		return group != null && (row == 0 || !group.equals(this.rows.get(row - 1).group()));
	}

	/** The columns that have values, as spreadsheets and paper list them. */
	public List<TableHeading> columns() {
		return this.headings.stream().filter(TableHeading::value).toList();
	}

	/** The cells of a row below {@link #columns}. */
	public List<TableCell> values(Row row) {
		return IntStream.range(0, this.headings.size())
			.filter((at) -> this.headings.get(at).value())
			.mapToObj(row.cells()::get)
			.toList();
	}

	/**
	 * A row.
	 *
	 * @param group what it belongs to, null where rows are not grouped
	 * @param css its class in the page, empty for none
	 * @param cells one per heading
	 * @param bar what is drawn where a column draws, null for nothing
	 */
	public record Row(@Nullable TableCell group, String css, List<TableCell> cells, @Nullable TableBar bar) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

}
