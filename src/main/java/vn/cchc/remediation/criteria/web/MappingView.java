package vn.cchc.remediation.criteria.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.criteria.CriteriaTree;
import vn.cchc.remediation.criteria.CriterionCode;
import vn.cchc.remediation.criteria.MappingRow;

/**
 * A mapping as its page shows it.
 *
 * @param from the older set
 * @param to the newer set
 * @param results the lines, each with its row or its problem
 * @param lost criteria of the older set that no row names
 * @param added criteria of the newer set that no row names
 */
record MappingView(CriteriaTree from, CriteriaTree to, List<MappingLine.Result> results, List<CriteriaTree.Node> lost,
		List<CriteriaTree.Node> added) {

	private static final int EMPTY_LINES = 5;

	static MappingView of(CriteriaTree from, CriteriaTree to, List<MappingLine> lines) {
		List<MappingLine.Result> results = MappingLine.resolve(lines, from, to);
		return new MappingView(from, to, results, missing(from, rows(results).map(MappingRow::fromId)),
				missing(to, rows(results).map(MappingRow::toId)));
	}

	static List<MappingLine> lines(List<MappingRow> rows, CriteriaTree from, CriteriaTree to) {
		List<MappingLine> lines = new ArrayList<>();
		rows.forEach((row) -> lines.add(MappingLine.of(lines.size() + 1, row, from, to)));
		lines.sort(Comparator.comparing((line) -> sortKey(line.young(), line.old())));
		return lines;
	}

	private static String sortKey(String young, String old) {
		return new CriterionCode(young.isEmpty() ? old : young).sortPath();
	}

	private static Stream<MappingRow> rows(List<MappingLine.Result> results) {
		return results.stream().map(MappingLine.Result::row).filter(Objects::nonNull).map(Objects::requireNonNull);
	}

	private static List<CriteriaTree.Node> missing(CriteriaTree tree, Stream<@Nullable Long> named) {
		Set<@Nullable Long> ids = new HashSet<>(named.toList());
		return tree.nodes().stream().filter((node) -> !ids.contains(node.id())).toList();
	}

	/** Whether every line can be stored. */
	public boolean good() {
		return this.results.stream().allMatch((result) -> result.problems().isEmpty());
	}

	/** The lines, and after them empty ones for adding. */
	public List<MappingLine.Result> lines() {
		Stream<MappingLine.Result> blank = IntStream.rangeClosed(1, EMPTY_LINES)
			.mapToObj((line) -> MappingLine.Result.blank(this.results.size() + line));
		return Stream.concat(this.results.stream(), blank).toList();
	}

	List<MappingRow> rows() {
		return rows(this.results).toList();
	}

	/** Name of the old criterion of a line; empty when there is none. */
	public String oldName(MappingLine.Result result) {
		MappingRow row = result.row();
		return name(this.from, (row != null) ? row.fromId() : null);
	}

	/** Name of the new criterion of a line; empty when there is none. */
	public String newName(MappingLine.Result result) {
		MappingRow row = result.row();
		return name(this.to, (row != null) ? row.toId() : null);
	}

	private static String name(CriteriaTree tree, @Nullable Long id) {
		return (id != null) ? tree.node(id).name() : "";
	}

}
