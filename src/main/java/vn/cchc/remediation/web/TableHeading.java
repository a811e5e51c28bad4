package vn.cchc.remediation.web;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column.
 *
 * @param text as it stands in the page
 * @param name in full, where the page has no room for it
 * @param figures whether the column has figures
 * @param use what it is there for
 * @param href where it leads, null for nowhere
 * @param sort by what the address sorts, null where the column does not sort
 * @param next the order of the next click, {@code asc} or {@code desc}
 * @param order {@code aria-sort} of the column, null where the page is not sorted by it
 */
public record TableHeading(String text, String name, boolean figures, Use use, @Nullable String href,
		@Nullable String sort, String next, @Nullable String order) {

	static TableHeading of(String text, boolean figures) {
		return new TableHeading(text, text, figures, Use.VALUE, null, null, "asc", null);
	}

	/** Whether the column has values, which paper and spreadsheets list as well. */
	public boolean value() {
		return this.use == Use.VALUE;
	}

	/** What a column is there for. */
	public enum Use {

		/** It says something. */
		VALUE,

		/** It draws what other columns say in figures. */
		BAR,

		/** It leads somewhere. */
		LINK

	}

}
