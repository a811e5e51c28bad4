package vn.cchc.remediation.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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

	/** What stands in its header row. */
	public String header() {
		return this.columns.stream().map(Column::header).collect(Collectors.joining(" "));
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
	 * Its rows in portions, so that on no page a row stands that should not: the last one
	 * never alone, and the name of a group never without a row of it.
	 */
	public List<Portion> portions() {
		List<Portion> portions = new ArrayList<>();
		int first = 0;
		while (first < this.rows.size()) {
			boolean kept = stays(first);
			int end = first + 1;
			while (end < this.rows.size() && (kept ? stays(end - 1) : !stays(end))) {
				end++;
			}
			portions.add(new Portion(first, this.rows.subList(first, end), kept));
			first = end;
		}
		return portions;
	}

	/** Whether a row stays with the one below it. */
	private boolean stays(int row) {
		return row == this.rows.size() - 2 || (row < this.rows.size() - 1 && this.rows.get(row).group());
	}

	/**
	 * Rows in order.
	 *
	 * @param first place of the first of them in the table, from 0
	 * @param rows the rows
	 * @param kept whether they stay together on a page
	 */
	public record Portion(int first, List<Row> rows, boolean kept) {

		public Portion {
			rows = List.copyOf(rows);
		}

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
	 * @param look how it stands out; null as any other
	 */
	public record Row(List<String> cells, @Nullable Look look) {

		public Row {
			cells = List.copyOf(cells);
		}

		/** A row that does not stand out. */
		public Row(List<String> cells) {
			this(cells, null);
		}

		/** A row of sums. */
		public static Row sum(List<String> cells) {
			return new Row(cells, Look.SUM);
		}

		/** The class that shows how it stands out; null as any other. */
		public @Nullable String css() {
			return (this.look != null) ? this.look.name().toLowerCase(Locale.ROOT) : null;
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

		/** How a row stands out. */
		public enum Look {

			/** It sums up the rows it belongs to. */
			SUM,

			/** Few figures that are to be seen from afar. */
			FIGURES

		}

	}

}
