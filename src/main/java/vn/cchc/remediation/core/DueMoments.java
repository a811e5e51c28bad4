package vn.cchc.remediation.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The moments of one wording: to which year each belongs, and which is the last. */
final class DueMoments {

	private static final Pattern RANGE = Pattern.compile("^ ?-|\\b(?:den|toi)\\b");

	private static final Pattern SEPARATE = Pattern.compile(RANGE.pattern() + "|\\bva\\b");

	private final List<DueScan.Found> found;

	private final int planYear;

	/** Takes the moments in the order of the wording, at least one. */
	DueMoments(List<DueScan.Found> found, int planYear) {
		this.found = found;
		this.planYear = planYear;
	}

	/**
	 * The deadline that counts.
	 * @throws DateTimeException when a date does not exist or a range runs backwards
	 */
	DueTerm last(String wording) {
		List<LocalDate> days = lastDays();
		List<Integer> counting = IntStream.range(0, days.size()).filter((i) -> !narrowed(i, days)).boxed().toList();
		int last = Collections.max(counting, Comparator.comparing(days::get));
		boolean severalQuarters = counting.stream().filter((i) -> moment(i).quarter()).count() > 1;
		boolean range = moment(last).quarter() && severalQuarters;
		return new DueTerm(range ? DueKind.QUARTER_RANGE : moment(last).kind(), days.get(last), wording);
	}

	/**
	 * "Quý IV, chậm nhất 20/11", "Năm 2025: quý I": the exact time replaces the wider
	 * one, unless they are listed or span a range.
	 */
	private boolean narrowed(int wide, List<LocalDate> days) {
		return IntStream.range(0, days.size())
			.anyMatch((exact) -> !SEPARATE.matcher(gap(Math.max(wide, exact))).find()
					&& days.get(exact).isBefore(days.get(wide))
					&& !firstDay(exact, days).isBefore(firstDay(wide, days)));
	}

	private LocalDate firstDay(int i, List<LocalDate> days) {
		return days.get(i).minusMonths(moment(i).lastMonth() - moment(i).firstMonth()).withDayOfMonth(1);
	}

	private List<LocalDate> lastDays() {
		List<LocalDate> days = new ArrayList<>();
		for (int i = this.found.size() - 1; i >= 0; i--) {
			int year = yearOf(i);
			LocalDate day = moment(i).lastDay(year);
			boolean backwards = i + 1 < this.found.size() && RANGE.matcher(gap(i + 1)).find()
					&& day.isAfter(days.get(0));
			days.add(0, backwards ? yearBefore(i, year) : day);
		}
		return days;
	}

	/** "Tháng 11 đến tháng 2 năm 2025" begins in 2024. */
	private LocalDate yearBefore(int i, int year) {
		if (moment(i).hasYear() || !moment(i + 1).hasYear()) {
			throw new DateTimeException("the range runs backwards");
		}
		return moment(i).lastDay(year - 1);
	}

	private int yearOf(int i) {
		if (moment(i).hasYear()) {
			return moment(i).year();
		}
		for (int next = i + 1; next < this.found.size(); next++) {
			if (moment(next).hasYear()) {
				return moment(next).year();
			}
		}
		return headingOf(i);
	}

	/** "Năm 2025: quý I" names the year in front. */
	private int headingOf(int i) {
		for (int heading = i - 1; heading >= 0; heading--) {
			if (moment(heading).hasYear() && moment(heading).wholeYear()) {
				return moment(heading).year();
			}
		}
		return this.planYear;
	}

	private DueMoment moment(int i) {
		return this.found.get(i).moment();
	}

	private String gap(int i) {
		return this.found.get(i).gap();
	}

}
