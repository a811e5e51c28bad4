package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.InvalidPlanCell.Reason;

/**
 * Reads what people type into the cells of plans and of the reports on them; empty text
 * clears a cell.
 */
public final class PartReader {

	/** Characters a paragraph cell takes. */
	private static final int LONGEST = 20000;

	/** Characters a cell of one line takes. */
	private static final int LONGEST_LINE = 2000;

	private PartReader() {
	}

	/** Paragraphs and bullets. */
	public static @Nullable String paragraphs(String typed) {
		return limited(Texts.normalizeToNull(typed), LONGEST);
	}

	/** One line: breaks and tabs become spaces. */
	public static @Nullable String line(String typed) {
		return limited(Texts.normalizeToNull(typed.replaceAll("\\s+", " ")), LONGEST_LINE);
	}

	/**
	 * One line that must not be empty.
	 * @throws InvalidPlanCell when it is
	 */
	public static String requiredLine(String typed) {
		String text = line(typed);
		if (text == null) {
			throw new InvalidPlanCell(Reason.MISSING, "");
		}
		return text;
	}

	/**
	 * Points from 0, at most four places, comma or point.
	 * @throws InvalidPlanCell when it is something else
	 */
	public static @Nullable Points points(String typed) {
		String text = Texts.normalizeToNull(typed);
		if (text == null) {
			return null;
		}
		try {
			Points points = Points.parse(text);
			if (!points.isNegative()) {
				return points;
			}
		}
		catch (Points.InvalidPoints ex) {
			// told below, as a negative number is
		}
		throw new InvalidPlanCell(Reason.NOT_POINTS, text);
	}

	static <E extends Enum<E>> E choice(Class<E> type, String typed) {
		try {
			return Enum.valueOf(type, Texts.normalize(typed));
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidPlanCell(Reason.NOT_A_CHOICE, typed);
		}
	}

	static boolean flag(String typed) {
		return PlanField.SET.equals(typed);
	}

	/** Points as they would be typed. */
	public static String typed(@Nullable Points points) {
		return (points != null) ? points.typed() : "";
	}

	/** The text, empty when there is none. */
	public static String typed(@Nullable String text) {
		return (text != null) ? text : "";
	}

	static String typed(boolean flag) {
		return flag ? PlanField.SET : "";
	}

	private static @Nullable String limited(@Nullable String text, int limit) {
		if (text != null && text.length() > limit) {
			throw new InvalidPlanCell(Reason.TOO_LONG, Integer.toString(limit));
		}
		return text;
	}

}
