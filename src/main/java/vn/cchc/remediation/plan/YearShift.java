package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.DueTerm;

/**
 * Brings the words of one year's plan into a later year.
 *
 * @param from the plan's year
 * @param to the year of the new plan
 */
record YearShift(int from, int to) {

	private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

	/** "năm 2024", but not in the date of a document: "ngày 05 tháng 02 năm 2024". */
	private static final Pattern NAMED_YEAR = Pattern.compile("(?<!tháng \\d{1,2} năm )(?<=[Nn]ăm )20\\d\\d(?!\\d)");

	/**
	 * A text in which the plan's year and the year before it, the scored one, move on.
	 */
	String text(String text) {
		return NAMED_YEAR.matcher(text).replaceAll((year) -> {
			int named = Integer.parseInt(year.group());
			return (named == this.from || named == this.from - 1) ? moved(year) : year.group();
		});
	}

	/**
	 * The wording of a deadline in the new year: one that names a year names the later
	 * one, one that names none stays as it is ("Quý I", "Thường xuyên").
	 * @return null when no deadline of the new year comes out, so that it is to be
	 * written anew
	 */
	@Nullable String due(@Nullable DueTerm due) {
		LocalDate before = (due != null) ? due.lastDay() : null;
		if (due == null || before == null) {
			return null;
		}
		String wording = ANY_YEAR.matcher(due.wording()).replaceAll(this::moved);
		LocalDate then = DueTerm.read(wording, this.to).lastDay();
		return (then != null && then.getYear() - before.getYear() == this.to - this.from) ? wording : null;
	}

	private String moved(MatchResult year) {
		return Integer.toString(Integer.parseInt(year.group()) + this.to - this.from);
	}

}
