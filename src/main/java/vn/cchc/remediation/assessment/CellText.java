package vn.cchc.remediation.assessment;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.InvalidCell.Reason;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;

/** Reads what people type into a cell; empty text clears it. */
final class CellText {

	private static final int LONGEST = 4000;

	private static final Points HIGHEST = Points.of("9999");

	private static final Pattern NUMBER = Pattern.compile("[-−+]?[0-9]+([.,][0-9]+)?");

	private static final Pattern MANY_PLACES = Pattern.compile("[-−+]?[0-9]+[.,][0-9]{5,}");

	/** {@code 1.234,5}, {@code 1 234}: not accepted, because {@code 1.234} is 1,234. */
	private static final Pattern THOUSANDS = Pattern.compile("[-−+]?[0-9]{1,3}([.,\\s\\u00a0][0-9]{3})+([.,][0-9]*)?");

	private static final Pattern RANK = Pattern.compile("[0-9]{1,6}");

	private CellText() {
	}

	/** A score from 0 to 9999, at most four places, comma or point. */
	static @Nullable Points points(String typed) {
		String text = Texts.normalizeToNull(typed);
		if (text == null) {
			return null;
		}
		Points points = number(text, Reason.NOT_POINTS);
		if (points.isNegative()) {
			throw new InvalidCell(Reason.NEGATIVE, text);
		}
		return points;
	}

	/** A change in percentage points, with or without a sign and a per cent sign. */
	static @Nullable Points change(String typed) {
		String text = Texts.normalizeToNull(typed.replace("%", ""));
		return (text != null) ? number(text, Reason.NOT_CHANGE) : null;
	}

	/** A place in a ranking, 1 or above. */
	static @Nullable Integer rank(String typed) {
		String text = Texts.normalizeToNull(typed);
		if (text == null) {
			return null;
		}
		if (!RANK.matcher(text).matches() || Integer.parseInt(text) == 0) {
			throw new InvalidCell(Reason.NOT_RANK, text);
		}
		return Integer.valueOf(text);
	}

	static @Nullable String words(String typed) {
		String text = Texts.normalizeToNull(typed);
		if (text != null && text.length() > LONGEST) {
			throw new InvalidCell(Reason.TOO_LONG, text);
		}
		return text;
	}

	static Boolean flag(String typed) {
		return switch (Texts.normalize(typed).toLowerCase(Locale.ROOT)) {
			case "true", "on", "x", "1" -> true;
			case "false", "off", "", "0" -> false;
			default -> throw new InvalidCell(Reason.NOT_FLAG, typed);
		};
	}

	private static Points number(String text, Reason otherwise) {
		if (!NUMBER.matcher(text).matches()) {
			throw new InvalidCell(THOUSANDS.matcher(text).matches() ? Reason.THOUSANDS : otherwise, text);
		}
		if (MANY_PLACES.matcher(text).matches()) {
			throw new InvalidCell(Reason.TOO_MANY_PLACES, text);
		}
		try {
			return withinLimit(Points.parse(text.replace("+", "")), text);
		}
		catch (Points.InvalidPoints ex) {
			throw new InvalidCell(Reason.TOO_LARGE, text);
		}
	}

	private static Points withinLimit(Points points, String text) {
		if (points.compareTo(HIGHEST) > 0) {
			throw new InvalidCell(Reason.TOO_LARGE, text);
		}
		return points;
	}

}
