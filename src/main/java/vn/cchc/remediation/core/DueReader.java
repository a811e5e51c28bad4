package vn.cchc.remediation.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads deadlines by the rules that {@link DueTerm} lists. */
final class DueReader {

	/** Longer than any deadline: somebody pasted a paragraph. */
	private static final int MAX_LENGTH = 500;

	private static final Pattern SPACES = Pattern.compile("\\s+");

	/** "Kế hoạch số 28/KH-UBND ngày 17/03/2023", "Nghị định 108/2015/NĐ-CP". */
	private static final Pattern DOCUMENT = Pattern
		.compile("(?:\\bso:? ?)?\\b\\d+(?:/\\d{4})?/(?!thang|nam\\b|quy\\b|q\\d|t\\d)[a-z]{2}[a-z./-]*(?: ubnd\\b)?"
				+ "(?:,? (?:ngay )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|,? ngay \\d{1,2} thang \\d{1,2} nam \\d{4})?");

	/** "theo quy định", but not "theo quý" and not "tiếp theo". */
	private static final Pattern ACCORDING = Pattern
		.compile("(?<!tiep )\\btheo\\b(?! (?:tung |moi )?(?:tuan|thang|quy) ?(?:[,;.)]|$)).*?"
				+ "(?=[;,(]|\\b(?:truoc|cham nhat|trong|xong|hoan thanh)\\b|$)");

	private static final Pattern OPEN_ENDED = Pattern
		.compile("\\b(?:(?:nhung|cac) (?:thang|quy|nam) (?:tiep|ke tiep|sau|toi)\\b|tro di\\b)");

	private static final Pattern YEARLY = Pattern.compile("\\b(?:hang|moi|tung) nam\\b");

	private static final Pattern RECURRING = Pattern.compile("(?<!\\bchi )\\bthuong (?:xuyen|ky|nien)\\b|\\bdinh ky\\b"
			+ "|\\blien tuc\\b|\\blau dai\\b|\\b(?:ca|quanh|suot) nam\\b"
			+ "|\\b(?:hang|moi|tung) (?:ngay|tuan|thang|quy|nam)\\b|\\bcac (?:tuan|thang|quy)(?: trong nam\\b| ?$)"
			+ "|\\btheo (?:tuan|thang|quy) ?(?:[,;.)]|$)|\\blan ?/ ?(?:tuan|thang|quy|nam)\\b"
			+ "|\\b(?:tuan|thang|quy|nam) ?/? ?(?:mot |\\d{1,2} )?lan\\b");

	private static final Pattern BOUND = Pattern.compile("\\b(?:den|truoc|cham nhat|muon nhat|tre nhat)\\b");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

	/** Numbers that name no time: "02 đợt", "100 %", "17h00". */
	private static final Pattern COUNTED = Pattern.compile("\\b\\d{1,2} ?(?:h\\b|h(?=\\d)|gio\\b|:)(?: ?\\d{2})?\\b"
			+ "|(?<!ngay )\\b\\d+(?:[.,]\\d+)? ?(?:%|(?!ngay|thang|nam|quy|tuan|den|va\\b|cua|hang)[a-z]{2,})");

	/** What makes the time uncertain: conditions, durations, calendars, numbers left. */
	private static final Pattern UNCERTAIN = Pattern
		.compile("\\d|\\b(?:i{1,3}|iv|sau|khi|neu|tet|vong|tuan(?! thu)|ke tu|am lich|nam hoc|nua|so voi)\\b"
				+ "|\\bkhong\\b(?! (?:qua|cham|muon|tre))");

	private static final Pattern ONLY_FROM = Pattern.compile("\\btu (?:ngay )?$");

	private final int planYear;

	DueReader(int planYear) {
		this.planYear = planYear;
	}

	DueTerm read(String wording) {
		@Nullable DueTerm term = (wording.length() > MAX_LENGTH) ? null : tryRead(wording);
		return (term != null) ? term : new DueTerm(DueKind.UNREAD, null, wording);
	}

	private @Nullable DueTerm tryRead(String wording) {
		String plain = SPACES.matcher(PlainWording.of(wording)).replaceAll(" ");
		String quoted = DOCUMENT.matcher(plain).replaceAll(" ");
		String text = SPACES.matcher(ACCORDING.matcher(quoted).replaceAll(" ")).replaceAll(" ").strip();
		try {
			boolean goesOn = RECURRING.matcher(text).find() || OPEN_ENDED.matcher(text).find();
			return goesOn ? new DueTerm(DueKind.CONTINUOUS, lastDayOfContinuous(text), wording) : once(text, wording);
		}
		catch (DateTimeException ex) {
			// 31/2, month 13, quarter 5: written like a time, but there is none.
			return null;
		}
	}

	private LocalDate lastDayOfContinuous(String text) {
		@Nullable LocalDate end = endOfContinuous(text);
		if (end != null) {
			return end;
		}
		int named = YEAR.matcher(text)
			.results()
			.mapToInt((year) -> Integer.parseInt(year.group()))
			.max()
			.orElse(this.planYear);
		boolean begunEarlier = OPEN_ENDED.matcher(text).find() && named < this.planYear;
		return LocalDate.of(begunEarlier ? this.planYear : named, 12, 31);
	}

	/** "Thường xuyên đến hết tháng 6", "quý I hằng năm". */
	private @Nullable LocalDate endOfContinuous(String text) {
		Matcher bound = BOUND.matcher(text);
		boolean bounded = bound.find();
		if (!bounded && !YEARLY.matcher(text).find()) {
			return null;
		}
		@Nullable DueTerm end = once(bounded ? text.substring(bound.start()) : text, text);
		return (end != null) ? end.lastDay() : null;
	}

	private @Nullable DueTerm once(String text, String wording) {
		DueScan scan = DueScan.of(text);
		if (UNCERTAIN.matcher(COUNTED.matcher(scan.rest()).replaceAll(" ")).find()) {
			return null;
		}
		List<DueScan.Found> found = scan.found();
		boolean ends = !found.isEmpty() && !onlyBegins(found.get(found.size() - 1));
		return ends ? new DueMoments(found, this.planYear).last(wording) : null;
	}

	/** "Từ ngày 1/3" says when work begins. */
	private static boolean onlyBegins(DueScan.Found last) {
		return !last.moment().several() && ONLY_FROM.matcher(last.gap()).find();
	}

}
