package vn.cchc.remediation.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * How dates and figures are written on the pages; the templates' {@code @vi}. What is
 * unknown is a dash, so that it is never taken for zero.
 */
@Component("vi")
public class VietnameseFormat {

	/** Written where a value is unknown. */
	public static final String UNKNOWN = "–";

	private static final long KILOBYTE = 1024;

	private static final long TENTHS = 10;

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

	/** {@code 12/03/2024 09:14}. */
	public String minute(ZonedDateTime at) {
		return MINUTE.format(at);
	}

	/** {@code 09/03/2026}; an unknown date is an empty text. */
	public String date(@Nullable LocalDate date) {
		return (date != null) ? DATE.format(date) : "";
	}

	/** {@code 85,13}. */
	public String points(@Nullable Points points) {
		return (points != null) ? points.printed() : UNKNOWN;
	}

	/** {@code 85,13 %}, with a space that does not break. */
	public String percent(@Nullable Percent percent) {
		return (percent != null) ? percent.printed() + "\u00a0%" : UNKNOWN;
	}

	/** A difference with its sign: {@code +1,00}, {@code −1,00}, {@code 0,00}. */
	public String signed(@Nullable Points difference) {
		if (difference == null) {
			return UNKNOWN;
		}
		return difference.isPositive() ? "+" + difference.printed() : difference.printed();
	}

	/** Lost points as a loss: 1 lost point is {@code −1,00}. */
	public String lost(@Nullable Points lost) {
		return (lost != null) ? signed(Points.ZERO.minus(lost)) : UNKNOWN;
	}

	/**
	 * A place among {@code size} units, {@code 01/22}; the place alone, {@code 8}, where
	 * nobody said among how many.
	 */
	public String rank(@Nullable Integer rank, @Nullable Integer size) {
		if (rank == null) {
			return UNKNOWN;
		}
		return (size != null) ? "%02d/%02d".formatted(rank, size) : rank.toString();
	}

	/**
	 * The size of a file, rounded up: {@code 34 KB}, {@code 1,2 MB}, {@code 20 MB}, with
	 * a space that does not break.
	 * @param bytes at least 0
	 */
	public String fileSize(long bytes) {
		if (bytes <= KILOBYTE * KILOBYTE - KILOBYTE) {
			return roundedUp(bytes, KILOBYTE) + "\u00a0KB";
		}
		long tenths = roundedUp(bytes * TENTHS, KILOBYTE * KILOBYTE);
		String fraction = (tenths % TENTHS == 0) ? "" : "," + tenths % TENTHS;
		return tenths / TENTHS + fraction + "\u00a0MB";
	}

	private static long roundedUp(long dividend, long divisor) {
		return (dividend + divisor - 1) / divisor;
	}

}
