package vn.cchc.remediation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;

/**
 * The columns of a table: what each is called and where its cells come from. Said once
 * for the page and for the spreadsheets.
 *
 * @param <R> what a row is made of
 */
public final class TableShape<R> {

	private final MessageSourceAccessor messages;

	private final List<TableHeading> headings = new ArrayList<>();

	private final List<Function<R, TableCell>> cells = new ArrayList<>();

	private Function<R, String> css = (row) -> "";

	private Function<R, @Nullable TableBar> bar = (row) -> null;

	private Function<R, @Nullable TableCell> group = (row) -> null;

	private @Nullable String grouped;

	private @Nullable String sort;

	private boolean descending;

	TableShape(MessageSourceAccessor messages) {
		this.messages = messages;
	}

	/** A column of texts. */
	public TableShape<R> text(String key, Function<R, TableCell> cell) {
		return add(TableHeading.of(this.messages.getMessage(key), false), cell);
	}

	/** A column of figures. */
	public TableShape<R> figure(String key, Function<R, TableCell> cell) {
		return add(TableHeading.of(this.messages.getMessage(key), true), cell);
	}

	/** A column of figures where there is something to say. */
	public TableShape<R> figure(boolean present, String key, Function<R, TableCell> cell) {
		return present ? figure(key, cell) : this;
	}

	/** A column of texts where there is something to say. */
	public TableShape<R> text(boolean present, String key, Function<R, TableCell> cell) {
		return present ? text(key, cell) : this;
	}

	/**
	 * A column with a head of its own.
	 * @param text as it stands in the page
	 * @param name in full
	 * @param href where it leads, null for nowhere
	 */
	public TableShape<R> column(String text, String name, @Nullable String href, Function<R, TableCell> cell) {
		return add(new TableHeading(text, name, true, TableHeading.Use.VALUE, href, null, "asc", null), cell);
	}

	/**
	 * How the page is sorted; said before the columns.
	 * @param by the column's word in the address
	 */
	public TableShape<R> order(String by, boolean descending) {
		this.sort = by;
		this.descending = descending;
		return this;
	}

	/** The same for a column of words. */
	public TableShape<R> words(String text, @Nullable String href, Function<R, TableCell> cell) {
		return add(new TableHeading(text, text, false, TableHeading.Use.VALUE, href, null, "asc", null), cell);
	}

	/**
	 * The address sorts by the column that was added last.
	 * @param by its word in the address
	 * @param first the order of a first click, {@code asc} or {@code desc}
	 */
	public TableShape<R> sorted(String by, String first) {
		return sorted(by, first, null);
	}

	/**
	 * The same where the page's own address says more than its order.
	 * @param href the address that sorts
	 */
	public TableShape<R> sorted(String by, String first, @Nullable String href) {
		int last = this.headings.size() - 1;
		TableHeading heading = this.headings.get(last);
		boolean active = by.equals(this.sort);
		this.headings.set(last,
				new TableHeading(heading.text(), heading.name(), heading.figures(), heading.use(), href, by,
						active ? (this.descending ? "asc" : "desc") : first,
						active ? (this.descending ? "descending" : "ascending") : null));
		return this;
	}

	/** Draws figures of the row; only on the screen. */
	public TableShape<R> bar(String key, Function<R, @Nullable TableBar> drawn) {
		this.bar = drawn;
		return screen(key, TableHeading.Use.BAR, (row) -> TableCell.text(null));
	}

	/**
	 * Leads somewhere; only on the screen.
	 * @param cell whose hint says where to
	 */
	public TableShape<R> link(boolean present, String key, Function<R, TableCell> cell) {
		return present ? screen(key, TableHeading.Use.LINK, cell) : this;
	}

	private TableShape<R> screen(String key, TableHeading.Use use, Function<R, TableCell> cell) {
		String text = this.messages.getMessage(key);
		return add(new TableHeading(text, text, false, use, null, null, "asc", null), cell);
	}

	/** Rows of the same group stand together under it. */
	public TableShape<R> grouped(String key, Function<R, TableCell> by) {
		this.grouped = this.messages.getMessage(key);
		this.group = by;
		return this;
	}

	/** The class of a row in the page. */
	public TableShape<R> rows(Function<R, String> look) {
		this.css = look;
		return this;
	}

	private TableShape<R> add(TableHeading heading, Function<R, TableCell> cell) {
		this.headings.add(heading);
		this.cells.add(cell);
		return this;
	}

	/**
	 * The table of some rows.
	 * @param name by which its page and its address name it
	 * @param title what it is called
	 * @param about whose it is and of when
	 */
	public DataTable of(String name, String title, List<String> about, List<? extends R> rows) {
		return new DataTable(name, title, about, this.grouped, this.headings,
				rows.stream()
					.map((row) -> new DataTable.Row(this.group.apply(row), this.css.apply(row),
							this.cells.stream().map((cell) -> cell.apply(row)).toList(), this.bar.apply(row)))
					.toList(),
				List.of());
	}

}
