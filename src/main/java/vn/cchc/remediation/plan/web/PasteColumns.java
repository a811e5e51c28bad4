package vn.cchc.remediation.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.TabText;

/**
 * What becomes of the columns of a pasted table: read from its head line, or from the
 * order, or as somebody has chosen.
 *
 * @param headed whether the first row names the columns
 * @param columns the columns from the left
 */
record PasteColumns(boolean headed, List<Column> columns) {

	/** Characters of a heading; what is longer is no heading. */
	private static final int HEADING = 60;

	/** Headings that make a head line. */
	private static final int ENOUGH = 2;

	/**
	 * What the columns seem to be.
	 * @param first what the first column is when no head line says it
	 */
	static PasteColumns guess(List<TabText.Row> rows, PasteColumn first) {
		List<String> top = rows.isEmpty() ? List.of() : rows.get(0).cells();
		List<@Nullable PasteColumn> named = named(top);
		boolean headed = named.stream().filter(Objects::nonNull).count() >= ENOUGH
				&& top.stream().allMatch((cell) -> cell.length() <= HEADING);
		return of(rows, headed, headed ? named : inOrder(width(rows), first));
	}

	/**
	 * As somebody has chosen.
	 * @param chosen names of {@link PasteColumn}, empty for a column that is not used
	 */
	static PasteColumns chosen(List<TabText.Row> rows, boolean headed, List<String> chosen) {
		List<@Nullable PasteColumn> means = new ArrayList<>();
		chosen.forEach((name) -> means.add(PasteColumn.named(name).orElse(null)));
		return of(rows, headed, means);
	}

	private static List<@Nullable PasteColumn> named(List<String> top) {
		List<@Nullable PasteColumn> named = new ArrayList<>();
		top.forEach((heading) -> named
			.add(PasteColumn.of(heading).filter((column) -> !named.contains(column)).orElse(null)));
		return named;
	}

	private static List<@Nullable PasteColumn> inOrder(int width, PasteColumn first) {
		List<@Nullable PasteColumn> means = new ArrayList<>();
		for (int at = first.ordinal(); at < first.ordinal() + width; at++) {
			means.add((at < PasteColumn.values().length) ? PasteColumn.values()[at] : null);
		}
		return means;
	}

	private static PasteColumns of(List<TabText.Row> rows, boolean headed, List<@Nullable PasteColumn> means) {
		return new PasteColumns(headed,
				IntStream.range(0, width(rows))
					.mapToObj((at) -> new Column(at + 1, headed ? rows.get(0).cell(at) : "",
							sample(rows, headed ? 1 : 0, at), (at < means.size()) ? means.get(at) : null))
					.toList());
	}

	/** How many columns the widest row has. */
	static int width(List<TabText.Row> rows) {
		return rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
	}

	private static String sample(List<TabText.Row> rows, int from, int column) {
		return rows.stream()
			.skip(from)
			.map((row) -> row.cell(column))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

	/** Where a cell of the task stands, counted from 0; -1 when nowhere. */
	int place(PasteColumn column) {
		return IntStream.range(0, this.columns.size())
			.filter((at) -> this.columns.get(at).means() == column)
			.findFirst()
			.orElse(-1);
	}

	/** The columns that hold something and are not used. */
	public List<Column> ignored() {
		return this.columns.stream().filter((column) -> column.means() == null && !column.sample().isEmpty()).toList();
	}

	/** The first cell of a task that two columns are to be; empty for none. */
	Optional<PasteColumn> twice() {
		return this.columns.stream()
			.flatMap((column) -> Optional.ofNullable(column.means()).stream())
			.collect(Collectors.groupingBy((column) -> column, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((count) -> count.getValue() > 1)
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/** The choice as text, so that a preview can be told from another one. */
	String choice() {
		return this.headed + ":" + this.columns.stream().map(Column::meaning).collect(Collectors.joining(","));
	}

	/**
	 * A column of the pasted table.
	 *
	 * @param number its place, from 1
	 * @param heading its heading, empty without a head line
	 * @param sample the first value in it, empty when it has none
	 * @param means what it becomes, null when it is not used
	 */
	record Column(int number, String heading, String sample, @Nullable PasteColumn means) {

		/** The name of what it becomes, empty when it is not used. */
		public String meaning() {
			return (this.means != null) ? this.means.name() : "";
		}

	}

}
