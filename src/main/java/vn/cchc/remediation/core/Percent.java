package vn.cchc.remediation.core;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * A percentage computed from unrounded points and rounded only when printed: half up, two
 * places, comma.
 *
 * @param value per cent, six places ({@code 87.054054} for 64,42 of 74)
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

	/** Decimal places that are stored. */
	public static final int SCALE = 6;

	public Percent {
		value = value.setScale(SCALE, RoundingMode.HALF_UP);
	}

	/**
	 * The share of {@code part} in {@code whole}, in per cent.
	 * @return null when a value is unknown or the whole is zero
	 */
	public static @Nullable Percent of(@Nullable Points part, @Nullable Points whole) {
		if (part == null || whole == null || whole.isZero()) {
			return null;
		}
		return new Percent(part.value().scaleByPowerOfTen(2).divide(whole.value(), SCALE, RoundingMode.HALF_UP));
	}

	/** As printed, without the sign: {@code 87,05}. */
	public String printed() {
		return this.value.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',').replace('-', '−');
	}

	@Override
	public int compareTo(Percent other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return printed();
	}

}
