package vn.cchc.remediation.criteria.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.criteria.CriteriaTree;
import vn.cchc.remediation.criteria.MappingKind;
import vn.cchc.remediation.criteria.MappingRow;

/**
 * Two sets side by side along a mapping.
 *
 * @param young only in the newer set
 * @param gone only in the older set
 * @param changed in both, with something different
 * @param same in both, without a difference but the guidance
 */
record CriteriaComparison(List<CriteriaTree.Node> young, List<CriteriaTree.Node> gone, List<Pair> changed,
		List<Pair> same) {

	/** Sorts the rows into what is new, gone, changed and the same. */
	static CriteriaComparison of(CriteriaTree from, CriteriaTree to, List<MappingRow> rows) {
		CriteriaComparison comparison = new CriteriaComparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>());
		rows.forEach((row) -> comparison.add(node(from, row.fromId()), node(to, row.toId()), row.kind()));
		return comparison;
	}

	private static CriteriaTree.@Nullable Node node(CriteriaTree tree, @Nullable Long id) {
		return (id != null) ? tree.node(id) : null;
	}

	private void add(CriteriaTree.@Nullable Node before, CriteriaTree.@Nullable Node after, MappingKind kind) {
		if (before != null && after != null) {
			Pair pair = new Pair(before, after);
			boolean equal = kind == MappingKind.SAME && !pair.codeDiffers() && !pair.nameDiffers()
					&& !pair.maximumDiffers() && !pair.methodDiffers();
			(equal ? this.same : this.changed).add(pair);
		}
		else if (before != null) {
			this.gone.add(before);
		}
		else if (after != null) {
			this.young.add(after);
		}
	}

	/** A criterion before and after. */
	record Pair(CriteriaTree.Node before, CriteriaTree.Node after) {

		public boolean codeDiffers() {
			return !this.before.code().equals(this.after.code());
		}

		public boolean nameDiffers() {
			return !this.before.name().equals(this.after.name());
		}

		public boolean maximumDiffers() {
			return !Objects.equals(this.before.ownMaximum(), this.after.ownMaximum());
		}

		public boolean methodDiffers() {
			return this.before.method() != this.after.method();
		}

	}

}
