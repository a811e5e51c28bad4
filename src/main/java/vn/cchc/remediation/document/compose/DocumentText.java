package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.document.font.DocumentFonts;

/** How figures, dates and sentences are written in documents. */
final class DocumentText {

	/** Letters of points in a list, in the order of the Vietnamese alphabet. */
	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	private static final String[] ROMAN = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" };

	private static final Pattern SPACES = Pattern.compile("[ \\t\\u2028\\u2029]+");

	private static final Pattern END_MARKS = Pattern.compile("[\\s.;,/]+$");

	private DocumentText() {
	}

	/**
	 * A text as it can be printed: composed, without what no letter of the document's
	 * font stands for. Pictures and joiners do not belong on official paper, and printed
	 * they would be a row of boxes.
	 */
	static String printable(String text) {
		StringBuilder signs = new StringBuilder();
		SPACES.matcher(Texts.normalize(text))
			.replaceAll(" ")
			.codePoints()
			.filter((sign) -> sign == '\n' || DocumentFonts.prints(sign))
			.forEach(signs::appendCodePoint);
		return SPACES.matcher(signs).replaceAll(" ").strip();
	}

	/** Points without zeros that say nothing: {@code 85,13}, {@code 16,5}, {@code 7}. */
	static String points(Points points) {
		return points.printed().replaceFirst(",?0+$", "");
	}

	/**
	 * Points of a maximum: {@code 16,5/22 điểm}, or without the maximum where it is
	 * unknown.
	 */
	static String points(Points points, @Nullable Points max) {
		return points(points) + ((max != null) ? "/" + points(max) : "") + " điểm";
	}

	/**
	 * A date as the decree wants it: days below 10 and the months 1 and 2 with a zero.
	 */
	static String day(LocalDate day) {
		String month = (day.getMonthValue() < 3) ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
		return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
	}

	/** A count with two digits at least, as documents write it: {@code 08 tiêu chí}. */
	static String count(int count) {
		return "%02d".formatted(count);
	}

	/** Roman figures of headings; a plan has far fewer than ten. */
	static String roman(int number) {
		return ROMAN[number];
	}

	/** The letter of a point; null beyond the alphabet. */
	static @Nullable String letter(int index) {
		return (index < LETTERS.length()) ? LETTERS.substring(index, index + 1) : null;
	}

	/** Without the marks at its end. */
	static String bare(String text) {
		return END_MARKS.matcher(text).replaceAll("");
	}

	/** As a sentence: with a full stop unless it ends in a mark of its own. */
	static String sentence(String text) {
		return text.matches("(?s).*[.!?:;…]") ? text : text + ".";
	}

	/**
	 * A subject whose last words stay together, so that no line in the middle of the page
	 * is a single word.
	 */
	static String glued(String subject) {
		return subject.replaceFirst(" (\\S+) (\\S+)$", "\u00a0$1\u00a0$2");
	}

	/**
	 * A name as it stands within a sentence: offices keep their capital, "Các phòng
	 * chuyên môn" and "Cán bộ, công chức xã" have none.
	 */
	static String within(String name) {
		return name.matches("(Các|Cán bộ|Mọi|Mỗi|Từng|Những|Toàn thể) .*|Cán bộ,.*") ? lowerFirst(name) : name;
	}

	static String lowerFirst(String text) {
		boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
		return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
	}

	static String upperFirst(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

}
