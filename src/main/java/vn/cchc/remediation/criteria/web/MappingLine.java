package vn.cchc.remediation.criteria.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.TabText;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;
import vn.cchc.remediation.criteria.CriteriaTree;
import vn.cchc.remediation.criteria.CriterionCode;
import vn.cchc.remediation.criteria.CriterionTexts;
import vn.cchc.remediation.criteria.MappingKind;
import vn.cchc.remediation.criteria.MappingProposal;
import vn.cchc.remediation.criteria.MappingRow;

/**
 * A row of a mapping as typed or pasted.
 *
 * @param number line, counted from 1
 * @param old code in the older set, possibly empty
 * @param young code in the newer set, possibly empty
 * @param kind word for the kind; empty to derive it
 * @param note anything
 */
record MappingLine(int number, String old, String young, String kind, String note) {

	private static final Map<String, MappingKind> KINDS = Map.ofEntries(Map.entry("same", MappingKind.SAME),
			Map.entry("giu nguyen", MappingKind.SAME), Map.entry("giong", MappingKind.SAME),
			Map.entry("changed", MappingKind.CHANGED), Map.entry("thay doi", MappingKind.CHANGED),
			Map.entry("sua", MappingKind.CHANGED), Map.entry("new", MappingKind.NEW), Map.entry("moi", MappingKind.NEW),
			Map.entry("them", MappingKind.NEW), Map.entry("gone", MappingKind.GONE), Map.entry("bo", MappingKind.GONE));

	private static final Set<String> HEADS = Set.of("ma cu", "ma", "old", "old code");

	/** Lines of a paste: old code, new code, kind, note; a head line is skipped. */
	static List<MappingLine> pasted(String text) {
		List<MappingLine> lines = new ArrayList<>();
		for (TabText.Row row : TabText.read(text)) {
			if (!lines.isEmpty() || !HEADS.contains(Texts.fold(row.cell(0)))) {
				lines.add(new MappingLine(row.number(), row.cell(0), row.cell(1), row.cell(2), row.cell(3)));
			}
		}
		return lines;
	}

	/** A stored row as it is typed. */
	static MappingLine of(int number, MappingRow row, CriteriaTree from, CriteriaTree to) {
		return new MappingLine(number, code(from, row.fromId()), code(to, row.toId()), row.kind().name(),
				Objects.requireNonNullElse(row.note(), ""));
	}

	private static String code(CriteriaTree tree, @Nullable Long id) {
		return (id != null) ? tree.node(id).code().value() : "";
	}

	/** Whether nothing at all stands in the line. */
	boolean blank() {
		return this.old.isBlank() && this.young.isBlank() && this.note.isBlank();
	}

	/**
	 * Every line with the row it means or what is wrong with it; empty lines are left
	 * out.
	 */
	static List<Result> resolve(List<MappingLine> lines, CriteriaTree from, CriteriaTree to) {
		List<Result> results = new ArrayList<>();
		Set<List<Optional<Long>>> seen = new HashSet<>();
		for (MappingLine line : lines) {
			if (!line.blank()) {
				results.add(line.resolve(from, to, seen));
			}
		}
		return results;
	}

	private Result resolve(CriteriaTree from, CriteriaTree to, Set<List<Optional<Long>>> seen) {
		Map<Cell, CriteriaProblem> problems = new EnumMap<>(Cell.class);
		CriteriaTree.Node before = read(Cell.OLD, () -> find(this.old, from, Kind.OLD_UNKNOWN), problems);
		CriteriaTree.Node after = read(Cell.YOUNG, () -> find(this.young, to, Kind.NEW_UNKNOWN), problems);
		MappingKind given = read(Cell.KIND, this::kindGiven, problems);
		Long fromId = (before != null) ? before.id() : null;
		Long toId = (after != null) ? after.id() : null;
		if (this.old.isBlank() && this.young.isBlank()) {
			problems.put(Cell.OLD, new CriteriaProblem(Kind.CODES_MISSING));
		}
		else if (problems.isEmpty() && !seen.add(List.of(Optional.ofNullable(fromId), Optional.ofNullable(toId)))) {
			problems.put(Cell.YOUNG, new CriteriaProblem(Kind.PAIR_DUPLICATE, this.old, this.young));
		}
		return new Result(
				this, problems.isEmpty() ? new MappingRow(fromId, toId,
						(given != null) ? given : derived(before, after), Texts.normalizeToNull(this.note)) : null,
				problems);
	}

	private static <T> @Nullable T read(Cell cell, Supplier<@Nullable T> reading, Map<Cell, CriteriaProblem> problems) {
		try {
			return reading.get();
		}
		catch (CriteriaProblem problem) {
			problems.put(cell, problem);
			return null;
		}
	}

	private @Nullable MappingKind kindGiven() {
		String word = Texts.fold(this.kind);
		if (word.isEmpty()) {
			return null;
		}
		MappingKind given = Optional.ofNullable(KINDS.get(word))
			.orElseThrow(() -> new CriteriaProblem(Kind.KIND_INVALID, Texts.normalize(this.kind)));
		if (!(this.old.isBlank() && this.young.isBlank()) && !given.fits(!this.old.isBlank(), !this.young.isBlank())) {
			throw new CriteriaProblem(Kind.KIND_MISFIT);
		}
		return given;
	}

	private static MappingKind derived(CriteriaTree.@Nullable Node before, CriteriaTree.@Nullable Node after) {
		if (before == null) {
			return MappingKind.NEW;
		}
		return (after == null) ? MappingKind.GONE : MappingProposal.kind(before, after);
	}

	private static CriteriaTree.@Nullable Node find(String typed, CriteriaTree tree, Kind unknown) {
		if (typed.isBlank()) {
			return null;
		}
		CriterionCode code = CriterionTexts.code(typed);
		return tree.byCode(code).orElseThrow(() -> new CriteriaProblem(unknown, code));
	}

	/** The cells of a line that can be wrong. */
	enum Cell {

		/** The code in the older set. */
		OLD,

		/** The code in the newer set. */
		YOUNG,

		/** What became of the criterion. */
		KIND

	}

	/**
	 * What a line came to.
	 *
	 * @param line the line
	 * @param row the row it means; null when something is wrong
	 * @param problems what is wrong, by the cell to look at
	 */
	record Result(MappingLine line, @Nullable MappingRow row, Map<Cell, CriteriaProblem> problems) {

		/** An empty line to be filled in. */
		static Result blank(int number) {
			return new Result(new MappingLine(number, "", "", "", ""), null, Map.of());
		}

		/** The kind as it will be stored; what was typed while it cannot be. */
		public String kind() {
			return (this.row != null) ? this.row.kind().name() : this.line.kind();
		}

		/** What is wrong in a cell, by its name; null when nothing is. */
		public @Nullable CriteriaProblem problem(String cell) {
			return this.problems.get(Cell.valueOf(cell));
		}

	}

}
