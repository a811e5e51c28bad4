package vn.cchc.remediation.core;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A measurable target in the wording of a task or an output, such as "từ 80 % trở lên".
 *
 * <p>
 * Rules, each with the seed it comes from:
 * <ul>
 * <li>A number counts when it is compared ("đạt từ 80% trở lên", "trên 50%", "02 sáng
 * kiến trở lên", S2; "80 điểm trở lên", S5; "≥ 80 %", "không quá 3 ngày", practice), when
 * it is per cent ("100%", S1 to S5), or when it has to be reached ("đạt 80 điểm"). "Trở
 * lên" and "trở xuống" decide over the words before the number.
 * <li>"Đạt 95%" means at least; 100 per cent, and per cent without such a word, exactly.
 * <li>A comma is the decimal sign, and so is a point (S1: "15.5"), except in whole
 * thousands: "1.500 hồ sơ". Number words count after a comparison: "ít nhất một sáng
 * kiến".
 * <li>No target are scores and ranks ("14/18 điểm", "01/22", S1), document numbers
 * ("97/QĐ-UBND-HC", S5), dates, years, codes ("tiêu chí 3.2", S1), bare counts ("1 đợt
 * kiểm tra", S2), changes ("tăng 17,29%", S5) and ranges ("từ 80% đến 90%"), which do not
 * say what has to be reached.
 * </ul>
 *
 * @param comparison how a result is compared with the value
 * @param value the figure, as many decimal places as typed
 * @param unit {@code "%"}, or the word counted as typed ("sáng kiến"); null when none was
 * recognised
 * @param wording the target as typed
 */
public record Target(Comparison comparison, BigDecimal value, @Nullable String unit, String wording) {

	/** The targets of a text in their order; empty when nothing in it is measurable. */
	public static List<Target> read(String text) {
		return TargetReader.read(Texts.normalize(text));
	}

	/** Whether a result fulfils the target; the result is in the target's unit. */
	public boolean metBy(BigDecimal result) {
		int order = result.compareTo(this.value);
		return switch (this.comparison) {
			case AT_LEAST -> order >= 0;
			case MORE_THAN -> order > 0;
			case AT_MOST -> order <= 0;
			case LESS_THAN -> order < 0;
			case EXACTLY -> order == 0;
		};
	}

	/** How a result is compared with the target. */
	public enum Comparison {

		AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EXACTLY

	}

}
