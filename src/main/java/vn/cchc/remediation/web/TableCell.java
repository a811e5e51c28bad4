package vn.cchc.remediation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.PointsSum;

/**
 * A cell of a table: one value, and how the page shows it. What a spreadsheet gets is the
 * value.
 *
 * @param kind what it is
 * @param value a text, a number of the kind, a date or a moment; null while unknown
 * @param text as it is read on the page and on paper
 * @param of of a rank the number of those ranked, null where it is not known
 * @param href where it leads, within the application; null where it leads nowhere
 * @param look class of the text, empty for none
 * @param tint class of the cell, empty for none
 * @param icon what stands before the text, null for nothing
 * @param hint what is said when it is pointed at, null for nothing
 */
public record TableCell(TableKind kind, @Nullable Object value, String text, @Nullable Integer of,
		@Nullable String href, String look, String tint, @Nullable String icon, @Nullable String hint) {

	private static final VietnameseFormat FORMAT = new VietnameseFormat();

	private static TableCell of(TableKind kind, @Nullable Object value, String text) {
		return new TableCell(kind, value, text, null, null, "", "", null, null);
	}

	/** A text; an unknown one is an empty cell. */
	public static TableCell text(@Nullable String text) {
		return of(TableKind.TEXT, text, (text != null) ? text : "");
	}

	/** How many. */
	public static TableCell count(@Nullable Number count) {
		BigDecimal number = (count != null) ? BigDecimal.valueOf(count.longValue()) : null;
		return of(TableKind.COUNT, number, printed(TableKind.COUNT, number));
	}

	/** Points. */
	public static TableCell points(@Nullable Points points) {
		return of(TableKind.POINTS, (points != null) ? points.value() : null, FORMAT.points(points));
	}

	/** Points summed over many units. */
	public static TableCell sum(@Nullable PointsSum points) {
		BigDecimal number = (points != null) ? points.value() : null;
		return of(TableKind.POINTS, number, printed(TableKind.POINTS, number));
	}

	/** A difference of points, with its sign. */
	public static TableCell signed(@Nullable Points difference) {
		return of(TableKind.DIFFERENCE, (difference != null) ? difference.value() : null, FORMAT.signed(difference));
	}

	/** Lost points, as a loss: 1 lost point is −1. */
	public static TableCell lost(@Nullable Points lost) {
		TableCell cell = signed((lost != null) ? Points.ZERO.minus(lost) : null);
		return (lost != null && lost.isPositive()) ? cell.look("lost") : cell;
	}

	/** Points summed over many units, as a loss. */
	public static TableCell lostSum(BigDecimal lost) {
		BigDecimal loss = lost.negate();
		TableCell cell = of(TableKind.SUM, loss, printed(TableKind.SUM, loss));
		return (lost.signum() > 0) ? cell.look("lost") : cell;
	}

	/** Per cent with two places. */
	public static TableCell percent(@Nullable Percent percent) {
		return of(TableKind.PERCENT, (percent != null) ? percent.value() : null, FORMAT.percent(percent));
	}

	/** Whole per cent. */
	public static TableCell percent(@Nullable Integer percent) {
		BigDecimal number = (percent != null) ? BigDecimal.valueOf(percent) : null;
		return of(TableKind.WHOLE_PERCENT, number, printed(TableKind.WHOLE_PERCENT, number));
	}

	/** A difference in percentage points, with its sign. */
	public static TableCell percentSigned(@Nullable Points difference) {
		return of(TableKind.PERCENT_DIFFERENCE, (difference != null) ? difference.value() : null,
				(difference != null) ? FORMAT.signed(difference) + "\u00a0%" : VietnameseFormat.UNKNOWN);
	}

	/** A place among so many. */
	public static TableCell rank(@Nullable Integer rank, @Nullable Integer size) {
		return new TableCell(TableKind.RANK, (rank != null) ? BigDecimal.valueOf(rank) : null, FORMAT.rank(rank, size),
				size, null, "", "", null, null);
	}

	/**
	 * Places up or down.
	 * @param same what is written where there is no change
	 */
	public static TableCell change(@Nullable Integer places, String same) {
		if (places == null) {
			return of(TableKind.CHANGE, null, VietnameseFormat.UNKNOWN);
		}
		String text = (places == 0) ? same : ((places > 0) ? "▲" : "▼") + Math.abs(places);
		TableCell cell = of(TableKind.CHANGE, BigDecimal.valueOf(places), text);
		return (places == 0) ? cell : cell.look((places > 0) ? "gained" : "lost");
	}

	/** A year. */
	public static TableCell year(int year) {
		return of(TableKind.YEAR, BigDecimal.valueOf(year), String.valueOf(year));
	}

	/** A day. */
	public static TableCell date(@Nullable LocalDate day) {
		return of(TableKind.DATE, day, FORMAT.date(day));
	}

	/** A moment, to the minute. */
	public static TableCell minute(@Nullable ZonedDateTime at) {
		LocalDateTime local = (at != null) ? at.toLocalDateTime() : null;
		return of(TableKind.MINUTE, local, (at != null) ? FORMAT.minute(at) : VietnameseFormat.UNKNOWN);
	}

	private static String printed(TableKind kind, @Nullable BigDecimal number) {
		return (number != null) ? kind.printed(number) : VietnameseFormat.UNKNOWN;
	}

	/** The same, leading somewhere. */
	public TableCell to(@Nullable String target) {
		return new TableCell(this.kind, this.value, this.text, this.of, target, this.look, this.tint, this.icon,
				this.hint);
	}

	/** The same with a class for its text. */
	public TableCell look(String css) {
		return new TableCell(this.kind, this.value, this.text, this.of, this.href, css, this.tint, this.icon,
				this.hint);
	}

	/** The same with a class for the cell. */
	public TableCell tint(String css) {
		return new TableCell(this.kind, this.value, this.text, this.of, this.href, this.look, css, this.icon,
				this.hint);
	}

	/** The same with an icon before its text. */
	public TableCell icon(@Nullable String name) {
		return new TableCell(this.kind, this.value, this.text, this.of, this.href, this.look, this.tint, name,
				this.hint);
	}

	/** The same with something said when it is pointed at. */
	public TableCell hint(@Nullable String words) {
		return new TableCell(this.kind, this.value, this.text, this.of, this.href, this.look, this.tint, this.icon,
				words);
	}

	/** The same with another text on the page; unknown values only. */
	public TableCell orElse(String words) {
		return (this.value != null) ? this : new TableCell(TableKind.TEXT, words, words, null, this.href, this.look,
				this.tint, this.icon, this.hint);
	}

	/** The classes of the cell in the page. */
	public String css() {
		return (this.kind.figure() && this.kind != TableKind.YEAR && this.tint.isEmpty()) ? "num" : this.tint;
	}

}
