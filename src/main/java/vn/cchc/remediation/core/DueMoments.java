package vn.cchc.remediation.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The moments of one wording: to which year each belongs, and which is the last. */
final class DueMoments {

	private static final Pattern RANGE = Pattern.compile("^ ?-|\\b(?:den|toi)\\b");

	private final List<DueScan.Found> found;

	private final int planYear;

	/** Years that only say to which year a moment behind them belongs. */
	private final Set<Integer> headings = new HashSet<>();

	/**
	 * Takes the moments in the order of the wording, at least one. "Quý I trong năm": the
	 * year adds nothing to another moment.
	 */
	DueMoments(List<DueScan.Found> found, int planYear) {
		List<DueScan.Found> exact = found.stream().filter((each) -> !thisYear(each.moment())).toList();
		this.found = exact.isEmpty() ? found : exact;
		this.planYear = planYear;
	}

	/**
	 * The deadline that counts.
	 * @throws DateTimeException when a date does not exist or a range runs backwards
	 */
	DueTerm last(String wording) {
		List<LocalDate> days = lastDays();
		int last = 0;
		int quarters = 0;
		for (int i = 0; i < days.size(); i++) {
			quarters += moment(i).quarter() ? 1 : 0;
			boolean later = !days.get(i).isBefore(days.get(last)) && !this.headings.contains(i);
			last = (later || this.headings.contains(last)) ? i : last;
		}
		DueKind kind = (moment(last).quarter() && quarters > 1) ? DueKind.QUARTER_RANGE : moment(last).kind();
		return new DueTerm(kind, days.get(last), wording);
	}

	private List<LocalDate> lastDays() {
		List<LocalDate> days = new ArrayList<>();
		for (int i = this.found.size() - 1; i >= 0; i--) {
			int year = yearOf(i);
			LocalDate day = moment(i).lastDay(year);
			boolean backwards = i + 1 < this.found.size() && RANGE.matcher(this.found.get(i + 1).gap()).find()
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

	/** "Năm 2025: quý I, quý II". */
	private int headingOf(int i) {
		for (int heading = i - 1; heading >= 0; heading--) {
			if (moment(heading).hasYear() && moment(heading).wholeYear()) {
				this.headings.add(heading);
				return moment(heading).year();
			}
		}
		return this.planYear;
	}

	private DueMoment moment(int i) {
		return this.found.get(i).moment();
	}

	private static boolean thisYear(DueMoment moment) {
		return moment.wholeYear() && !moment.hasYear();
	}

}
