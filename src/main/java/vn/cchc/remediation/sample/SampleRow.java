package vn.cchc.remediation.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * One row of a sample file.
 *
 * @param cells what is filled in, by column
 */
record SampleRow(Map<String, String> cells) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	/** The cell's text; null when it is empty. */
	@Nullable String text(String column) {
		return this.cells.get(column);
	}

	/**
	 * The cell's text.
	 * @throws IllegalStateException when it is empty
	 */
	String required(String column) {
		String text = text(column);
		if (text == null) {
			throw new IllegalStateException("no " + column + " in " + this.cells);
		}
		return text;
	}

	/** The texts of the cell, separated by semicolons; none when it is empty. */
	List<String> list(String column) {
		String text = text(column);
		return (text != null) ? Stream.of(text.split(";")).map(String::strip).toList() : List.of();
	}

	boolean flag(String column) {
		return "yes".equals(text(column));
	}

	@Nullable LocalDate date(String column) {
		return (text(column) != null) ? requiredDate(column) : null;
	}

	/**
	 * The cell's day.
	 * @throws IllegalStateException when it is empty
	 */
	LocalDate requiredDate(String column) {
		return LocalDate.parse(required(column), DAY);
	}

	@Nullable Integer number(String column) {
		String text = text(column);
		return (text != null) ? Integer.valueOf(text) : null;
	}

	@Nullable Points points(String column) {
		String text = text(column);
		return (text != null) ? Points.parse(text) : null;
	}

}
