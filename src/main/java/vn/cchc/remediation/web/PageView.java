package vn.cchc.remediation.web;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param <T> what a row holds
 * @param rows the rows of this page
 * @param page which page, counted from 0
 * @param size rows on a full page, at least 1
 * @param total rows on all pages
 */
public record PageView<T>(List<T> rows, int page, int size, long total) {

	public PageView {
		rows = List.copyOf(rows);
		if (size < 1) {
			throw new IllegalArgumentException("page size " + size);
		}
	}

	/** How many pages there are; an empty list has one. */
	public int pages() {
		return (int) Math.max(1, (this.total + this.size - 1) / this.size);
	}

	/** Number of the first row of this page, counted from 1; 0 when there is none. */
	public long first() {
		return this.rows.isEmpty() ? 0 : (long) this.page * this.size + 1;
	}

	/** Number of the last row of this page, counted from 1. */
	public long last() {
		return this.rows.isEmpty() ? 0 : (long) this.page * this.size + this.rows.size();
	}

	public boolean hasPrevious() {
		return this.page > 0;
	}

	public boolean hasNext() {
		return this.page + 1 < pages();
	}

}
