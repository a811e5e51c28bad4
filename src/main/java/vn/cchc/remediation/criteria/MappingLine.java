package vn.cchc.remediation.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;

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
	 * The row that the line means.
	 * @throws CriteriaProblem when a code, the kind or both together are wrong
	 */
	MappingRow resolve(CriteriaTree from, CriteriaTree to) {
		CriteriaTree.Node before = find(this.old, from, Kind.OLD_UNKNOWN);
		CriteriaTree.Node after = find(this.young, to, Kind.NEW_UNKNOWN);
		if (before == null && after == null) {
			throw new CriteriaProblem(Kind.CODES_MISSING);
		}
		return new MappingRow((before != null) ? before.id() : null, (after != null) ? after.id() : null,
				kind(before, after), Texts.normalizeToNull(this.note));
	}

	private MappingKind kind(CriteriaTree.@Nullable Node before, CriteriaTree.@Nullable Node after) {
		String word = Texts.fold(this.kind);
		if (word.isEmpty()) {
			return derived(before, after);
		}
		MappingKind kind = Optional.ofNullable(KINDS.get(word))
			.orElseThrow(() -> new CriteriaProblem(Kind.KIND_INVALID, Texts.normalize(this.kind)));
		if (!kind.fits(before != null, after != null)) {
			throw new CriteriaProblem(Kind.KIND_MISFIT, Texts.normalize(this.kind));
		}
		return kind;
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

	/**
	 * Every line with the row it means or what is wrong with it; empty lines are left
	 * out.
	 */
	static List<Result> resolve(List<MappingLine> lines, CriteriaTree from, CriteriaTree to) {
		List<Result> results = new ArrayList<>();
		Set<List<Optional<Long>>> seen = new HashSet<>();
		for (MappingLine line : lines) {
			if (!line.blank()) {
				results.add(result(line, from, to, seen));
			}
		}
		return results;
	}

	private static Result result(MappingLine line, CriteriaTree from, CriteriaTree to, Set<List<Optional<Long>>> seen) {
		try {
			MappingRow row = line.resolve(from, to);
			if (!seen.add(List.of(Optional.ofNullable(row.fromId()), Optional.ofNullable(row.toId())))) {
				throw new CriteriaProblem(Kind.PAIR_DUPLICATE, line.old(), line.young());
			}
			return new Result(line, row, null);
		}
		catch (CriteriaProblem problem) {
			return new Result(line, null, problem);
		}
	}

	/** What a line came to: a row or a problem. */
	record Result(MappingLine line, @Nullable MappingRow row, @Nullable CriteriaProblem problem) {

		/** The kind as it will be stored; what was typed while it cannot be. */
		public String kind() {
			return (this.row != null) ? this.row.kind().name() : this.line.kind();
		}

	}

}
