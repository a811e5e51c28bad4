package vn.cchc.remediation.document.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose header row stands on every page it reaches.
 *
 * @param columns its columns; their widths fill the page
 * @param rows its rows
 */
public record Table(List<Column> columns, List<Row> rows) implements Block {

	public Table {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	@Override
	public String text() {
		return Stream
			.concat(this.columns.stream().map(Column::header),
					this.rows.stream().flatMap((row) -> row.cells().stream()))
			.collect(Collectors.joining("\n"));
	}

	@Override
	public void accept(BlockVisitor visitor) {
		visitor.table(this);
	}

	/** A column's share of the width, in per cent of the table. */
	public double share(Column column) {
		return 100.0 * column.width() / this.columns.stream().mapToInt(Column::width).sum();
	}

	/**
	 * A column.
	 *
	 * @param header what stands above it
	 * @param width its width in proportion to the others
	 * @param align how its cells are set
	 */
	public record Column(String header, int width, Align align) {
	}

	/** How the cells of a column are set. */
	public enum Align {

		LEFT, CENTRE, RIGHT

	}

	/**
	 * A row.
	 *
	 * @param cells one text per column; a single one reaches over all of them
	 */
	public record Row(List<String> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

		/** A row that names the group of rows below it. */
		public static Row group(String text) {
			return new Row(List.of(text));
		}

		/** Whether one text reaches over all columns. */
		public boolean group() {
			return this.cells.size() == 1;
		}

		/** The lines of a cell. */
		public List<String> lines(int column) {
			return this.cells.get(column).lines().toList();
		}

	}

}
