package vn.cchc.remediation.criteria.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.TabText;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;
import vn.cchc.remediation.criteria.CriterionCode;
import vn.cchc.remediation.criteria.CriterionColumn;
import vn.cchc.remediation.criteria.CriterionPlace;
import vn.cchc.remediation.criteria.CriterionTexts;
import vn.cchc.remediation.criteria.NewCriterion;

/**
 * Criteria pasted from a spreadsheet: code, name, maximum, method, evidence, guidance,
 * place. A head line with Vietnamese names of the columns says in which order they stand.
 */
final class CriteriaPaste {

	private static final List<CriterionColumn> ORDER = List.of(CriterionColumn.CODE, CriterionColumn.NAME,
			CriterionColumn.MAX_SCORE, CriterionColumn.METHOD, CriterionColumn.EVIDENCE_REQUIRED,
			CriterionColumn.GUIDANCE, CriterionColumn.PLACE);

	private static final Map<CriterionColumn, Set<String>> HEADS = Map.of(CriterionColumn.CODE,
			Set.of("ma", "ma so", "ma tieu chi", "stt", "tt", "so thu tu", "code"), CriterionColumn.NAME,
			Set.of("ten", "ten tieu chi", "tieu chi", "noi dung", "linh vuc/tieu chi", "name"),
			CriterionColumn.MAX_SCORE, Set.of("diem toi da", "diem chuan", "diem", "thang diem", "max"),
			CriterionColumn.METHOD, Set.of("cach cham", "phuong phap", "phuong phap danh gia", "hinh thuc", "method"),
			CriterionColumn.EVIDENCE_REQUIRED, Set.of("tai lieu kiem chung", "minh chung", "tlkc", "evidence"),
			CriterionColumn.GUIDANCE, Set.of("huong dan", "huong dan cham", "ghi chu", "guidance"),
			CriterionColumn.PLACE, Set.of("thuoc", "thuoc ma", "ma cha", "parent"));

	private final Predicate<CriterionCode> existing;

	private final Map<String, Integer> lines = new HashMap<>();

	private CriteriaPaste(Predicate<CriterionCode> existing) {
		this.existing = existing;
	}

	/**
	 * Reads the text.
	 * @param existing whether the set that the rows are added to has a code already
	 */
	static List<Result> read(String text, Predicate<CriterionCode> existing) {
		List<TabText.Row> rows = TabText.read(text);
		Map<CriterionColumn, Integer> places = places(rows);
		boolean headed = !rows.isEmpty() && head(rows.get(0));
		CriteriaPaste paste = new CriteriaPaste(existing);
		List<Result> results = new ArrayList<>();
		for (TabText.Row row : headed ? rows.subList(1, rows.size()) : rows) {
			results.add(paste.read(row, places));
		}
		return results.stream().map(paste::below).toList();
	}

	private static boolean head(TabText.Row row) {
		return row.cells()
			.stream()
			.filter((cell) -> HEADS.values().stream().anyMatch((names) -> names.contains(Texts.fold(cell))))
			.count() >= 2;
	}

	private static Map<CriterionColumn, Integer> places(List<TabText.Row> rows) {
		Map<CriterionColumn, Integer> places = new EnumMap<>(CriterionColumn.class);
		if (rows.isEmpty() || !head(rows.get(0))) {
			ORDER.forEach((column) -> places.put(column, ORDER.indexOf(column)));
			return places;
		}
		List<String> names = rows.get(0).cells().stream().map(Texts::fold).toList();
		HEADS.forEach((column, known) -> names.stream()
			.filter(known::contains)
			.findFirst()
			.ifPresent((name) -> places.put(column, names.indexOf(name))));
		return places;
	}

	private Result read(TabText.Row row, Map<CriterionColumn, Integer> places) {
		Map<CriterionColumn, String> cells = new EnumMap<>(CriterionColumn.class);
		ORDER.forEach((column) -> cells.put(column, row.cell(places.getOrDefault(column, -1))));
		List<CriteriaProblem> problems = new ArrayList<>();
		try {
			CriterionCode code = CriterionTexts.code(text(cells, CriterionColumn.CODE));
			if (this.existing.test(code) || this.lines.putIfAbsent(code.sortPath(), row.number()) != null) {
				problems.add(new CriteriaProblem(Kind.CODE_DUPLICATE, code));
			}
		}
		catch (CriteriaProblem problem) {
			problems.add(problem);
		}
		check(problems, () -> CriterionTexts.name(text(cells, CriterionColumn.NAME)));
		check(problems, () -> CriterionPlace.parse(text(cells, CriterionColumn.PLACE)));
		check(problems, () -> CriterionTexts.maximum(text(cells, CriterionColumn.MAX_SCORE)));
		check(problems, () -> CriterionTexts.method(text(cells, CriterionColumn.METHOD)));
		return new Result(row.number(), cells, problems, problems.isEmpty() ? criterion(cells) : null);
	}

	private static void check(List<CriteriaProblem> problems, Runnable reading) {
		try {
			reading.run();
		}
		catch (CriteriaProblem problem) {
			problems.add(problem);
		}
	}

	private static String text(Map<CriterionColumn, String> cells, CriterionColumn column) {
		return Objects.requireNonNullElse(cells.get(column), "");
	}

	private static NewCriterion criterion(Map<CriterionColumn, String> cells) {
		return new NewCriterion(CriterionTexts.code(text(cells, CriterionColumn.CODE)),
				CriterionTexts.name(text(cells, CriterionColumn.NAME)),
				CriterionTexts.maximum(text(cells, CriterionColumn.MAX_SCORE)),
				CriterionTexts.method(text(cells, CriterionColumn.METHOD)), false,
				text(cells, CriterionColumn.GUIDANCE), text(cells, CriterionColumn.EVIDENCE_REQUIRED), null,
				CriterionPlace.parse(text(cells, CriterionColumn.PLACE)));
	}

	/** The parent may stand anywhere in the text, so it is looked for at the end. */
	private Result below(Result result) {
		CriteriaProblem problem = (result.criterion() != null) ? misplaced(result.criterion()) : null;
		return (problem != null) ? new Result(result.number(), result.cells(), List.of(problem), null) : result;
	}

	private @Nullable CriteriaProblem misplaced(NewCriterion criterion) {
		CriterionCode code = criterion.code();
		CriterionCode given = criterion.place().above();
		CriterionCode parent = code.parent();
		if (given != null && !given.above(code)) {
			return new CriteriaProblem(Kind.PARENT_MISFIT, code, given);
		}
		if (given != null) {
			return known(given) ? null : new CriteriaProblem(Kind.PARENT_MISSING, code, given);
		}
		return (parent == null || criterion.place().top() || knownAbove(parent)) ? null
				: new CriteriaProblem(Kind.PARENT_MISSING, code, parent);
	}

	private boolean knownAbove(@Nullable CriterionCode code) {
		return code != null && (known(code) || knownAbove(code.parent()));
	}

	private boolean known(CriterionCode code) {
		return this.existing.test(code) || this.lines.containsKey(code.sortPath());
	}

	/**
	 * A pasted row.
	 *
	 * @param number its line, counted from 1
	 * @param cells what stands in it
	 * @param problems what is wrong with it
	 * @param criterion the criterion it means; null when something is wrong
	 */
	record Result(int number, Map<CriterionColumn, String> cells, List<CriteriaProblem> problems,
			@Nullable NewCriterion criterion) {

		/** The text of a cell by the name of its column. */
		public String cell(String column) {
			return text(this.cells, CriterionColumn.valueOf(column));
		}

	}

}
