package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.TabText;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.web.TypedDate;

/**
 * Units pasted from a spreadsheet: name with its kind ("Xã Hải Yến"), code, first day. A
 * head line with the names of the columns says when they stand in another order, or when
 * the kind has a column of its own.
 */
final class UnitPaste {

	private static final List<Column> ORDER = List.of(Column.NAME, Column.CODE, Column.FROM);

	private static final Map<Column, Set<String>> HEADS = Map.of(Column.NAME,
			Set.of("ten", "ten don vi", "don vi", "ten xa", "xa, phuong", "xa/phuong", "name"), Column.CODE,
			Set.of("ma", "ma so", "ma don vi", "ma xa", "code"), Column.KIND,
			Set.of("loai", "loai don vi", "cap", "loai hinh", "type"), Column.FROM,
			Set.of("ngay thanh lap", "tu ngay", "from"));

	/** Longer words first: "thị trấn" before a name that begins with "thị". */
	private static final List<UnitType> KINDS = Stream.of(UnitType.values())
		.sorted(Comparator.comparing((UnitType type) -> type.word().length()).reversed())
		.toList();

	private final Set<String> names;

	private final Set<String> codes;

	private final UnitWords words;

	private final boolean belowProvince;

	/**
	 * Reads for one place.
	 * @param above the unit above, null for none
	 * @param names the names that are there already, as {@link #sameName} has them
	 * @param words the texts of problems
	 */
	UnitPaste(@Nullable AdminUnit above, Set<String> names, UnitWords words) {
		this.belowProvince = above != null;
		this.names = new HashSet<>(names);
		this.codes = new HashSet<>();
		this.words = words;
	}

	/** Reads the text. */
	List<Result> read(String text) {
		List<TabText.Row> rows = TabText.read(text);
		Map<Column, Integer> places = new EnumMap<>(Column.class);
		ORDER.forEach((column) -> places.put(column, ORDER.indexOf(column)));
		boolean headed = !rows.isEmpty() && head(rows.get(0));
		if (headed) {
			places.clear();
			places.putAll(places(rows.get(0)));
		}
		return (headed ? rows.subList(1, rows.size()) : rows).stream().map((row) -> read(row, places)).toList();
	}

	private static boolean head(TabText.Row row) {
		return places(row).containsKey(Column.NAME);
	}

	private static Map<Column, Integer> places(TabText.Row row) {
		Map<Column, Integer> places = new EnumMap<>(Column.class);
		List<String> cells = row.cells().stream().map(Texts::fold).toList();
		HEADS.forEach((column, known) -> cells.stream()
			.filter(known::contains)
			.findFirst()
			.ifPresent((cell) -> places.put(column, cells.indexOf(cell))));
		return places;
	}

	private Result read(TabText.Row row, Map<Column, Integer> places) {
		Map<Column, String> cells = new EnumMap<>(Column.class);
		places.forEach((column, place) -> cells.put(column, row.cell(place)));
		List<String> problems = new ArrayList<>();
		String fullName = cells.getOrDefault(Column.NAME, "").replaceAll("\\s+", " ");
		Optional<UnitType> type = kind(cells.getOrDefault(Column.KIND, ""), fullName);
		String name = type.map((known) -> withoutKind(known, fullName)).orElse(fullName);
		require(problems, !name.isEmpty(), "unit.form.name.missing");
		require(problems, name.length() <= 200, "unit.form.name.long");
		require(problems, name.isEmpty() || type.isPresent(), "unit.paste.kind");
		String code = cells.getOrDefault(Column.CODE, "");
		require(problems, code.matches("([0-9]{1,6})?"), "unit.form.code.invalid");
		require(problems, code.isEmpty() || this.codes.add(type + " " + code), "unit.paste.code.twice", code);
		String from = cells.getOrDefault(Column.FROM, "");
		Optional<LocalDate> day = TypedDate.tryParse(from);
		require(problems, from.isEmpty() || day.isPresent(), "web.date.invalid");
		type.ifPresent((known) -> require(problems, this.names.add(sameName(known.word() + " " + name)),
				"unit.paste.name.twice", known.word() + " " + name));
		NewUnit unit = (problems.isEmpty() && type.isPresent())
				? new NewUnit(type.get(), name, code, day.orElse(null), null, false, null) : null;
		return new Result(row.number(), fullName, code, from, problems, unit);
	}

	/** Names that differ in an accent are different names: Tân Lập, Tân Lạp. */
	static String sameName(String displayName) {
		return displayName.toLowerCase(Locale.ROOT);
	}

	private void require(List<String> problems, boolean fine, String key, Object... arguments) {
		if (!fine) {
			problems.add(this.words.text(key, arguments));
		}
	}

	/** The kind as its own column says, or else the beginning of the name. */
	private Optional<UnitType> kind(String kind, String fullName) {
		String text = kind.isEmpty() ? fullName : kind;
		return KINDS.stream()
			.filter((type) -> startsWith(text, type))
			.filter((type) -> type != UnitType.CENTRAL_CITY || !this.belowProvince)
			.filter((type) -> type != UnitType.PROVINCIAL_CITY || this.belowProvince)
			.findFirst();
	}

	private static String withoutKind(UnitType type, String fullName) {
		return startsWith(fullName, type) ? fullName.substring(type.word().length()).strip() : fullName;
	}

	private static boolean startsWith(String text, UnitType type) {
		return (Texts.fold(text) + " ").startsWith(Texts.fold(type.word()) + " ");
	}

	/** What a column holds. */
	private enum Column {

		NAME, KIND, CODE, FROM

	}

	/**
	 * A pasted row.
	 *
	 * @param number its line, counted from 1
	 * @param name the name as it was pasted
	 * @param code the code as it was pasted
	 * @param from the first day as it was pasted
	 * @param problems what is wrong with it, in words
	 * @param unit the unit it means; null when something is wrong
	 */
	record Result(int number, String name, String code, String from, List<String> problems, @Nullable NewUnit unit) {

	}

}
