package vn.cchc.remediation.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

import vn.cchc.remediation.core.Texts;

/**
 * Proposes a mapping between two sets from codes, names and maxima: first what has the
 * same code and name, then the same name and maximum, then the same name, then the same
 * code and maximum. What remains is gone or new.
 */
public final class MappingProposal {

	private static final List<BiPredicate<CriteriaTree.Node, CriteriaTree.Node>> ROUNDS = List.of(
			(old, young) -> sameCode(old, young) && sameName(old, young),
			(old, young) -> sameName(old, young) && sameMaximum(old, young), MappingProposal::sameName,
			(old, young) -> sameCode(old, young) && sameMaximum(old, young));

	private final Map<Long, CriteriaTree.Node> pairs = new LinkedHashMap<>();

	private final List<CriteriaTree.Node> free;

	private MappingProposal(CriteriaTree from, CriteriaTree to) {
		this.free = new ArrayList<>(to.nodes());
		ROUNDS.forEach((same) -> from.nodes().forEach((old) -> pair(old, same)));
	}

	/** A row for every criterion of both sets. */
	public static List<MappingRow> between(CriteriaTree from, CriteriaTree to) {
		MappingProposal proposal = new MappingProposal(from, to);
		List<MappingRow> rows = new ArrayList<>();
		from.nodes().forEach((old) -> rows.add(proposal.row(old)));
		proposal.free.forEach((young) -> rows.add(new MappingRow(null, young.id(), MappingKind.NEW, null)));
		return rows;
	}

	private void pair(CriteriaTree.Node old, BiPredicate<CriteriaTree.Node, CriteriaTree.Node> same) {
		if (this.pairs.containsKey(old.id())) {
			return;
		}
		this.free.stream().filter((young) -> same.test(old, young)).findFirst().ifPresent((young) -> {
			this.pairs.put(old.id(), young);
			this.free.remove(young);
		});
	}

	private MappingRow row(CriteriaTree.Node old) {
		CriteriaTree.Node young = this.pairs.get(old.id());
		return (young != null) ? new MappingRow(old.id(), young.id(), kind(old, young), null)
				: new MappingRow(old.id(), null, MappingKind.GONE, null);
	}

	/** The same when name and maximum are; a new code alone changes nothing. */
	public static MappingKind kind(CriteriaTree.Node old, CriteriaTree.Node young) {
		return (sameName(old, young) && sameMaximum(old, young)) ? MappingKind.SAME : MappingKind.CHANGED;
	}

	private static boolean sameCode(CriteriaTree.Node old, CriteriaTree.Node young) {
		return old.code().sortPath().equals(young.code().sortPath());
	}

	private static boolean sameName(CriteriaTree.Node old, CriteriaTree.Node young) {
		return Texts.fold(old.name()).equals(Texts.fold(young.name()));
	}

	private static boolean sameMaximum(CriteriaTree.Node old, CriteriaTree.Node young) {
		return Objects.equals(old.ownMaximum(), young.ownMaximum());
	}

}
