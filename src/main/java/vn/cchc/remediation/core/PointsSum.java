package vn.cchc.remediation.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Points summed over many units: the sum over a country leaves the range of
 * {@link Points}.
 *
 * @param value the sum
 */
public record PointsSum(BigDecimal value) {

	/** As printed: {@code 12.345,50}. */
	public String printed() {
		DecimalFormat format = new DecimalFormat("#,##0.00",
				DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format.format(this.value);
	}

	/** As lost: {@code −12.345,50}. */
	public String lost() {
		return (this.value.signum() > 0) ? "−" + printed() : printed();
	}

}
