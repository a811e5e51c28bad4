package vn.cchc.remediation.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Target.Comparison;

/** Reads targets by the rules that {@link Target} lists. */
final class TargetReader {

	private static final Map<String, Integer> WORDS = Map.of("mot", 1, "hai", 2, "ba", 3, "bon", 4, "nam", 5, "sau", 6,
			"bay", 7, "tam", 8, "chin", 9, "muoi", 10);

	/** Comparisons in front of the number; longer ones contain shorter ones. */
	private static final Map<Comparison, String> SIGNS = Map.of(Comparison.AT_LEAST,
			">=|=>|≥|it nhat|toi thieu|khong duoi|khong thap hon|khong it hon" + "|lon hon hoac bang|cao hon hoac bang",
			Comparison.AT_MOST,
			"<=|=<|≤|toi da|nhieu nhat|khong qua|khong vuot qua|khong vuot|khong tren|khong cao hon|khong nhieu hon"
					+ "|khong de qua|khong duoc qua|khong duoc vuot qua|nho hon hoac bang|thap hon hoac bang",
			Comparison.MORE_THAN, ">|tren|nhieu hon|cao hon|lon hon|hon", Comparison.LESS_THAN,
			"<|duoi|it hon|thap hon|nho hon", Comparison.EXACTLY, "=|bang|dung");

	private static final Map<String, Comparison> COMPARISONS = comparisons();

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** Words that are counted, where the end of the unit cannot be told otherwise. */
	private static final String COUNTED = "diem|ngay lam viec|ngay|gio|phut|thang|nam|lan|luot|dot|cuoc|buoi|hoi nghi|lop"
			+ "|sang kien|giai phap|mo hinh|ho so|van ban|bao cao|ke hoach|tin bai|tin|bai|phieu|nguoi|can bo|cong chuc"
			+ "|thu tuc hanh chinh|thu tuc|tthc|dich vu cong|nhiem vu|chi tieu|tieu chi|don vi|thon|ho|doanh nghiep|bac"
			+ "|trieu dong|ty dong|dong";

	/** Signs that say enough without a known unit: "trên 4 lĩnh vực" is no target. */
	private static final Pattern CLEAR = Pattern.compile("\\W.*|.* .*");

	private static final String LEAD = "(?<lead>(?:(?<sign>" + signs()
			+ ") *)?(?:\\b(?:la|dat|co|bang|tu|len|phai|duoc|dam bao|ty le|ti le|chi so|muc) +){0,3})";

	// Neither part of a score, a range or a number of a document nor inside a word.
	private static final String FIGURE = "(?<!\\w)(?<!/ ?|\\d%? ?- ?|\\d[.,])(?<number>\\d++(?:[.,]\\d++)*+|(?:"
			+ String.join("|", WORDS.keySet()) + ")\\b)(?! ?[/-] ?\\w|[a-z])";

	/** "02 (hai) sáng kiến". */
	private static final String IN_WORDS = " *+(?:\\([a-z ]{1,30}\\) *+)?+";

	private static final Pattern TARGET = Pattern.compile(LEAD + FIGURE + IN_WORDS + "(?<unit>%|(?:phan tram|" + COUNTED
			+ ")\\b)?+(?! *(?:-|den) *\\d)(?:(?<more>(?: *[a-z]++){0,4}?) *tro (?<way>len|xuong)\\b)?");

	private static final Pattern REACHED = Pattern.compile("\\b(?:dat|len)\\b");

	/** What in front of a bare figure makes it a change or the end of a range. */
	private static final Pattern CHANGE = Pattern
		.compile("\\b(?:tang|giam|vuot|qua|them|den|toi|gan|khoang|chua)(?: them)? *$");

	/** Characters to look back for a change, however long the text is. */
	private static final int LONGEST_CHANGE = 20;

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

	private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");

	private final String typed;

	private final String plain;

	private final Matcher found;

	private TargetReader(String typed) {
		this.typed = typed;
		this.plain = PlainWording.of(typed);
		this.found = TARGET.matcher(this.plain);
	}

	static List<Target> read(String typed) {
		TargetReader reader = new TargetReader(typed);
		List<Target> targets = new ArrayList<>();
		while (reader.found.find()) {
			@Nullable Target target = reader.target();
			if (target != null) {
				targets.add(target);
			}
		}
		return List.copyOf(targets);
	}

	private @Nullable Target target() {
		@Nullable String unit = unit();
		@Nullable BigDecimal value = value(unit);
		@Nullable Comparison comparison = (value != null) ? comparison(unit, value) : null;
		if (value == null || comparison == null) {
			return null;
		}
		return new Target(comparison, value, unit, this.typed.substring(this.found.start(), this.found.end()).strip());
	}

	/** The unit as typed; in "3 cụm loa trở lên" the words between. */
	private @Nullable String unit() {
		String group = group("unit").isEmpty() ? "more" : "unit";
		if (group(group).isBlank()) {
			return null;
		}
		String unit = this.typed.substring(this.found.start(group), this.found.end(group)).strip();
		return group("unit").equals("phan tram") ? "%" : unit;
	}

	private @Nullable BigDecimal value(@Nullable String unit) {
		String number = group("number");
		@Nullable Integer word = WORDS.get(number);
		if (word != null) {
			return (unit == null || group("sign").isEmpty()) ? null : BigDecimal.valueOf(word);
		}
		if (!"%".equals(unit) && THOUSANDS.matcher(number).matches()) {
			return new BigDecimal(number.replace(".", "").replace(',', '.'));
		}
		return NUMBER.matcher(number).matches() ? new BigDecimal(number.replace(',', '.')) : null;
	}

	private @Nullable Comparison comparison(@Nullable String unit, BigDecimal value) {
		String sign = group("sign");
		if (!group("way").isEmpty()) {
			return group("way").equals("len") ? Comparison.AT_LEAST : Comparison.AT_MOST;
		}
		if (sign.isEmpty()) {
			return compared("%".equals(unit), unit != null, value);
		}
		return (unit != null || CLEAR.matcher(sign).matches()) ? COMPARISONS.get(sign) : null;
	}

	/** A figure without a sign: "100%", "đạt 95%", "đạt 80 điểm". */
	private @Nullable Comparison compared(boolean perCent, boolean hasUnit, BigDecimal value) {
		boolean reached = REACHED.matcher(group("lead")).find();
		boolean from = group("lead").contains("tu ");
		if (reached && hasUnit && !(perCent && value.compareTo(HUNDRED) == 0)) {
			return Comparison.AT_LEAST;
		}
		int start = this.found.start();
		String before = this.plain.substring(Math.max(0, start - LONGEST_CHANGE), start);
		return (perCent && !from && !CHANGE.matcher(before).find()) ? Comparison.EXACTLY : null;
	}

	private String group(String name) {
		@Nullable String text = this.found.group(name);
		return (text != null) ? text : "";
	}

	private static Map<String, Comparison> comparisons() {
		Map<String, Comparison> comparisons = new HashMap<>();
		SIGNS.forEach((comparison, signs) -> Stream.of(signs.split("\\|"))
			.forEach((sign) -> comparisons.put(sign, comparison)));
		return Map.copyOf(comparisons);
	}

	/** The longest first, so that ">=" is not read as ">"; words end with a space. */
	private static String signs() {
		return COMPARISONS.keySet()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.map((sign) -> Character.isLetter(sign.charAt(0)) ? "\\b" + sign + "\\b" : sign)
			.collect(Collectors.joining("|"));
	}

}
