package vn.cchc.remediation.core;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One way of writing a moment, in a plain wording with single spaces.
 *
 * @param pattern where it stands
 * @param reading what it means; throws {@link DateTimeException} when there is no such
 * time
 */
record DueShape(Pattern pattern, Function<Matcher, DueMoment> reading) {

	private static final String YEAR = "(?<year>20\\d\\d)(?!\\d)";

	/** The year behind a moment: "/2024", " năm 2024", "/24". */
	private static final String OF_YEAR = "(?: ?[/.,-]? ?(?:(?:cua |trong )?nam )?(?<year>20\\d\\d|(?<=/ ?)[23]\\d)(?![\\d/]))?";

	/** The first day in "1 - 15/3". */
	private static final String FROM_DAY = "(?<from>\\d{1,2} ?(?:-|,|va|den) ?(?:ngay )?)?";

	private static final String DAY = FROM_DAY + "(?<day>\\d{1,2})";

	private static final String MONTH = "(?<month>\\d{1,2})(?!\\d)";

	private static final String AND = " ?(?:[-,;&+]|va|den) ?";

	// What follows must not be the day of a date: "tháng 6 và 15/12".
	private static final String NUMBERS = "\\d{1,2}(?!\\d)(?:" + AND + "\\d{1,2}(?!\\d)(?! ?/ ?\\d{1,2}(?!\\d))){0,11}";

	private static final String MONTHS = "(?<list>" + NUMBERS + ")";

	private static final String ROMAN = "[ivx]+\\b";

	private static final String ROMANS = ROMAN + "(?:" + AND + ROMAN + "){0,3}";

	private static final String QUARTERS = "(?<list>" + ROMANS + "|" + NUMBERS + "|(?:mot|hai|ba|bon)\\b)";

	private static final String PART_OF_MONTH = "(?:(?<part>dau|giua|cuoi|thuong tuan|trung tuan|ha tuan) )?";

	private static final String PART_OF_QUARTER = "(?:(?:thang )?(?<part>dau|giua|cuoi) (?:cua )?)?";

	/** Every shape; the first that fits at a place counts. */
	static final List<DueShape> ALL = List.of(
			new DueShape("(?<from>)(?<year>20\\d\\d)(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?!\\d)",
					DueShape::date),
			new DueShape(DAY + " ?(?<sign>[/.-]) ?(?<month>\\d{1,2}) ?\\k<sign> ?(?<year>20\\d\\d|\\d\\d)(?![\\d/])",
					DueShape::date),
			new DueShape(DAY + " ?[/-]? ?thang " + MONTH + OF_YEAR, DueShape::date),
			new DueShape(DAY + " ?/ ?" + MONTH + "(?! ?/)" + OF_YEAR, DueShape::date),
			new DueShape("ngay (?<from>)(?<day>\\d{1,2}) ?[.-] ?" + MONTH + "(?! ?(?:[/.-] ?\\d|thang))" + OF_YEAR,
					DueShape::date),
			new DueShape(YEAR + "[/-]" + MONTH, (found) -> month(found, number(found, "month"))),
			new DueShape(PART_OF_MONTH + "t(?:hang)?[ .:]*" + MONTHS + OF_YEAR, DueShape::months),
			new DueShape(PART_OF_MONTH + MONTHS + " ?[/.-] ?" + YEAR, DueShape::months),
			new DueShape(PART_OF_QUARTER + "q(?:u[yi])?[ .:]*" + QUARTERS + OF_YEAR, DueShape::quarters),
			new DueShape(PART_OF_QUARTER + "(?<list>" + ROMANS + ") ?[/.-] ?" + YEAR, DueShape::quarters),
			new DueShape("(?<count>\\d{1,2}|ba|sau|chin) thang (?<part>dau|cuoi)\\b(?: cua)?(?: nam\\b)?" + OF_YEAR,
					DueShape::monthsOfYear),
			new DueShape("(?<!trong )(?<count>0?6|0?9|12)(?<part>) thang\\b" + OF_YEAR, DueShape::monthsOfYear),
			new DueShape("(?<part>dau|giua|cuoi) nam\\b(?! (?:hoc|sau|toi))" + OF_YEAR, DueShape::partOfYear),
			new DueShape("(?:nam )?" + YEAR, (found) -> DueMoment.months(DueKind.YEAR, year(found), 1, 12)),
			new DueShape("(?:trong|het) nam\\b(?! ?(?:\\d|hoc|sau|toi))|nam nay\\b",
					(found) -> DueMoment.months(DueKind.YEAR, 0, 1, 12)));

	private DueShape(String pattern, Function<Matcher, DueMoment> reading) {
		this(Pattern.compile(pattern), reading);
	}

	private static DueMoment date(Matcher found) {
		return DueMoment.date(year(found), number(found, "month"), number(found, "day"),
				!group(found, "from").isEmpty());
	}

	private static DueMoment month(Matcher found, int month) {
		return DueMoment.months(DueKind.MONTH, year(found), month, month);
	}

	private static DueMoment months(Matcher found) {
		List<Integer> months = DueNumbers.ascending(group(found, "list"), 12);
		DueMoment whole = DueMoment.months(DueKind.MONTH, year(found), months.get(0), months.get(months.size() - 1));
		if (months.size() > 1) {
			return whole.ofSeveral();
		}
		return switch (group(found, "part")) {
			case "dau", "thuong tuan" -> whole.until(10);
			case "giua", "trung tuan" -> whole.until(20).namedByEnd();
			case "cuoi", "ha tuan" -> whole.namedByEnd();
			default -> whole;
		};
	}

	private static DueMoment quarters(Matcher found) {
		List<Integer> quarters = DueNumbers.ascending(group(found, "list"), 4);
		int year = year(found);
		int first = 3 * quarters.get(0) - 2;
		int last = 3 * quarters.get(quarters.size() - 1);
		if (quarters.size() > 1) {
			return DueMoment.months(DueKind.QUARTER_RANGE, year, first, last).ofSeveral();
		}
		return switch (group(found, "part")) {
			case "dau" -> DueMoment.months(DueKind.QUARTER, year, first, first);
			case "giua" -> DueMoment.months(DueKind.QUARTER, year, first, first + 1).namedByEnd();
			case "cuoi" -> DueMoment.months(DueKind.QUARTER, year, first, last).namedByEnd();
			default -> DueMoment.months(DueKind.QUARTER, year, first, last);
		};
	}

	private static DueMoment monthsOfYear(Matcher found) {
		int count = DueNumbers.ascending(group(found, "count"), 12).get(0);
		boolean fromEnd = group(found, "part").equals("cuoi");
		return DueMoment.months(DueKind.MONTH, year(found), fromEnd ? 13 - count : 1, fromEnd ? 12 : count)
			.namedByEnd()
			.ofSeveral();
	}

	private static DueMoment partOfYear(Matcher found) {
		int year = year(found);
		return switch (group(found, "part")) {
			case "dau" -> DueMoment.months(DueKind.YEAR, year, 1, 3);
			case "giua" -> DueMoment.months(DueKind.YEAR, year, 4, 6).namedByEnd();
			default -> DueMoment.months(DueKind.YEAR, year, 7, 12).namedByEnd();
		};
	}

	private static int year(Matcher found) {
		String typed = group(found, "year");
		if (typed.isEmpty()) {
			return 0;
		}
		int year = Integer.parseInt(typed);
		return (year < 100) ? 2000 + year : year;
	}

	private static int number(Matcher found, String group) {
		return Integer.parseInt(group(found, group));
	}

	private static String group(Matcher found, String group) {
		@Nullable String text = found.group(group);
		return (text != null) ? text : "";
	}

}
