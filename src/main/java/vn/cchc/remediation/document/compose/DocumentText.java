package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.font.DocumentFonts.Face;
import vn.cchc.remediation.web.VietnameseFormat;

/** How figures, dates and sentences are written in documents. */
final class DocumentText {

	/** Letters of points in a list, in the order of the Vietnamese alphabet. */
	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	private static final String[] ROMAN = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" };

	private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	/** Of a line that is broken at words, the part that is filled at least. */
	private static final double FILLED = 0.8;

	/** Size of letters in tables, in points. */
	private static final double TABLE_SIZE = 12;

	/** What stands for a figure that is not known. */
	static final String UNKNOWN = VietnameseFormat.UNKNOWN;

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

	/** A figure of a table; a dash while it is unknown. */
	static String figure(@Nullable Points points) {
		return (points != null) ? points(points) : UNKNOWN;
	}

	/** An index of a table, in per cent; a dash while it is unknown. */
	static String figure(@Nullable Percent percent) {
		return (percent != null) ? percent.printed() : UNKNOWN;
	}

	/**
	 * A date as the decree wants it: days below 10 and the months 1 and 2 with a zero.
	 */
	static String day(LocalDate day) {
		String month = (day.getMonthValue() < 3) ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
		return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
	}

	/** An index with its sign: {@code 85,13%}; a dash while it is unknown. */
	static String index(@Nullable Percent percent) {
		return (percent != null) ? percent.printed() + "%" : UNKNOWN;
	}

	/** A rank among so many: {@code 01/22}; a dash while it is unknown. */
	static String rank(@Nullable Integer rank, @Nullable Integer size) {
		return new VietnameseFormat().rank(rank, size);
	}

	/**
	 * A text that needs no more than so many lines of a table, cut at a word.
	 * @param room length of a line, in points
	 */
	static String cut(String text, int lines, double room) {
		String line = text.replace('\n', ' ');
		double most = lines * room * FILLED;
		if (tableWidth(line) <= most) {
			return line;
		}
		while (tableWidth(line) > most) {
			int word = line.lastIndexOf(' ');
			line = line.substring(0, (word > 0) ? word : line.length() - 1);
		}
		return bare(line) + "…";
	}

	private static double tableWidth(String line) {
		return DocumentFonts.width(line, Face.REGULAR, TABLE_SIZE);
	}

	/** A date in a table: {@code 05/02/2024}. */
	static String shortDay(LocalDate day) {
		return SHORT_DAY.format(day);
	}

	/**
	 * A count with two digits at least, as documents write it: {@code 08 tiêu chí}; none
	 * is {@code 0}.
	 */
	static String count(int count) {
		return (count > 0) ? "%02d".formatted(count) : "0";
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
