package vn.cchc.remediation.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A score or a maximum in points: exact decimal, four places stored, two printed.
 *
 * <p>
 * Four places are needed because published indices only close with them: 9,88/11 printed
 * as 89,77 % is 9,875/11 (seed S3). Points are never rounded before they are added.
 *
 * @param value the points, always of scale 4
 */
public record Points(BigDecimal value) implements Comparable<Points> {

	/** Decimal places that are stored. */
	public static final int SCALE = 4;

	/** Decimal places that are printed. */
	public static final int PRINTED_SCALE = 2;

	// Stands before the first instance, whose constructor reads it.
	private static final BigDecimal LIMIT = new BigDecimal("10000");

	/** No points. */
	public static final Points ZERO = new Points(BigDecimal.ZERO);

	private static final Pattern TYPED = Pattern.compile("[-−]?[0-9]{1,6}([.,][0-9]{1,4})?");

	/**
	 * Brings the value to four places.
	 * @throws ArithmeticException when more than four places would be lost
	 * @throws OutOfRange when the value has more than four digits before the comma
	 */
	public Points {
		value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
		if (value.abs().compareTo(LIMIT) >= 0) {
			throw new OutOfRange(value);
		}
	}

	/** Points from a literal such as {@code "9.875"}. */
	public static Points of(String value) {
		return new Points(new BigDecimal(value));
	}

	/**
	 * Reads points as people type them: comma or point as the decimal sign, at most four
	 * places ({@code 15,5}, {@code 15.5}, {@code 9,875}).
	 * @throws InvalidPoints when the text is no such number
	 */
	public static Points parse(String text) {
		String trimmed = Texts.normalize(text);
		if (!TYPED.matcher(trimmed).matches()) {
			throw new InvalidPoints(trimmed);
		}
		BigDecimal number = new BigDecimal(trimmed.replace(',', '.').replace('−', '-'));
		if (number.abs().compareTo(LIMIT) >= 0) {
			throw new InvalidPoints(trimmed);
		}
		return new Points(number);
	}

	/** The sum of what is known; null when nothing is. */
	public static @Nullable Points sumOfKnown(Stream<? extends @Nullable Points> points) {
		return points.filter(Objects::nonNull).<Points>map(Objects::requireNonNull).reduce(Points::plus).orElse(null);
	}

	public Points plus(Points other) {
		return new Points(this.value.add(other.value));
	}

	public Points minus(Points other) {
		return new Points(this.value.subtract(other.value));
	}

	public boolean isZero() {
		return this.value.signum() == 0;
	}

	public boolean isPositive() {
		return this.value.signum() > 0;
	}

	public boolean isNegative() {
		return this.value.signum() < 0;
	}

	/** As printed: two places, rounded half up, with a comma ({@code 85,13}). */
	public String printed() {
		return this.value.setScale(PRINTED_SCALE, RoundingMode.HALF_UP)
			.toPlainString()
			.replace('.', ',')
			.replace('-', '−');
	}

	/**
	 * As typed into a field: every stored place that is not zero, with a comma
	 * ({@code 9,875}, {@code 7}).
	 */
	public String typed() {
		BigDecimal stripped = this.value.stripTrailingZeros();
		return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString().replace('.', ',');
	}

	@Override
	public int compareTo(Points other) {
		return this.value.compareTo(other.value);
	}

	/** The printed form, so that templates can write a value as it is. */
	@Override
	public String toString() {
		return printed();
	}

	/** A sum or a difference of points that is too large to be stored. */
	public static class OutOfRange extends IllegalArgumentException {

		OutOfRange(BigDecimal value) {
			super("points out of range: " + value.toPlainString());
		}

	}

	/** Text that is no number of points; carries what was typed. */
	public static class InvalidPoints extends IllegalArgumentException {

		private final String typed;

		InvalidPoints(String typed) {
			super("not a number of points: " + typed);
			this.typed = typed;
		}

		public String typed() {
			return this.typed;
		}

	}

}
