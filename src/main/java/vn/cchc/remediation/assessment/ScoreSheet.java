package vn.cchc.remediation.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Points;

/**
 * Everything that follows from the entered scores of one assessment, derived as a whole
 * and never patched field by field. The rules stand in docs/architecture.md, "How figures
 * are derived"; the published figures of S1, S3 and S5 close with them.
 */
public final class ScoreSheet {

	private final Map<Long, Node> nodes = new LinkedHashMap<>();

	private final List<Node> domains = new ArrayList<>();

	private final Points bonus;

	private final Points penalty;

	private ScoreSheet(Points bonus, Points penalty) {
		this.bonus = bonus;
		this.penalty = penalty;
	}

	/**
	 * Derives the figures.
	 * @param criteria the criteria of the set, every parent before its children
	 * @param entries what was entered, by criterion; criteria without an entry have none
	 * @param bonus points added to the total
	 * @param penalty points taken from the total
	 * @throws Points.OutOfRange when a sum does not fit into {@link Points}
	 */
	public static ScoreSheet of(List<SheetCriterion> criteria, Map<Long, Entry> entries, Points bonus, Points penalty) {
		ScoreSheet sheet = new ScoreSheet(bonus, penalty);
		Map<Long, List<SheetCriterion>> children = new LinkedHashMap<>();
		criteria.forEach((criterion) -> children
			.computeIfAbsent((criterion.parentId() != null) ? criterion.parentId() : 0L, (id) -> new ArrayList<>())
			.add(criterion));
		for (SheetCriterion domain : children.getOrDefault(0L, List.of())) {
			sheet.domains.add(Node.derive(domain, children, entries, true));
		}
		sheet.domains.forEach(sheet::index);
		return sheet;
	}

	private void index(Node node) {
		this.nodes.put(node.criterion().id(), node);
		node.children().forEach(this::index);
	}

	/** All criteria, each domain followed by what is below it. */
	public List<Node> rows() {
		return List.copyOf(this.nodes.values());
	}

	/** The criteria of level 1. */
	public List<Node> domains() {
		return List.copyOf(this.domains);
	}

	/**
	 * One criterion's figures.
	 * @throws NotFound when the criterion is not in the set
	 */
	public Node node(long criterionId) {
		Node node = this.nodes.get(criterionId);
		if (node == null) {
			throw new NotFound("criterion", criterionId);
		}
		return node;
	}

	/** The whole assessment, with bonus and penalty. */
	public Figures total() {
		return sumOf((node) -> true).adjusted(this.bonus, this.penalty);
	}

	/** The domains of the administration itself, without bonus and penalty. */
	public Figures process() {
		return sumOf((node) -> !node.criterion().impact());
	}

	/** The domains that measure impact. */
	public Figures impact() {
		return sumOf((node) -> node.criterion().impact());
	}

	/** Whether the set has domains of both sorts, so that subtotals say something. */
	public boolean hasSubtotals() {
		return this.domains.stream().map((node) -> node.criterion().impact()).distinct().count() == 2;
	}

	private Figures sumOf(Predicate<Node> wanted) {
		return Figures.sum(this.domains.stream().filter(Node::applicable).filter(wanted).map(Node::figures).toList());
	}

	/** The rows that list lost points: no criterion below them has a final score. */
	public List<Node> lostRows() {
		return rows().stream().filter(Node::deepest).filter(Node::losing).toList();
	}

	/**
	 * One criterion with everything derived for it.
	 *
	 * @param criterion the criterion
	 * @param entry what was entered at it
	 * @param applicable whether it counts: not taken out itself or by a criterion above
	 * @param figures the derived figures
	 * @param deepest whether no criterion below has a final score
	 * @param children the criteria directly below
	 * @param sums the sums of the values below by column, absent where there is none
	 */
	public record Node(SheetCriterion criterion, Entry entry, boolean applicable, Figures figures, boolean deepest,
			List<Node> children, Map<ScoreColumn, Points> sums) {

		private static Node derive(SheetCriterion criterion, Map<Long, List<SheetCriterion>> tree,
				Map<Long, Entry> entries, boolean parentApplicable) {
			Entry entry = entries.getOrDefault(criterion.id(), Entry.NONE);
			boolean marked = parentApplicable && entry.applicable();
			List<Node> children = tree.getOrDefault(criterion.id(), List.of())
				.stream()
				.map((child) -> derive(child, tree, entries, marked))
				.toList();
			boolean applicable = marked && (children.isEmpty() || children.stream().anyMatch(Node::applicable)
					|| entered(criterion, entry));
			boolean deepest = children.stream().noneMatch(Node::scoredBelow);
			Figures figures = NodeFigures.derive(criterion, entry, applicable, children);
			return new Node(criterion, entry, applicable, figures, deepest, children, sums(children));
		}

		/**
		 * Summed at once, so that a sum that is too large is known before it is saved.
		 */
		private static Map<ScoreColumn, Points> sums(List<Node> children) {
			Map<ScoreColumn, Points> sums = new EnumMap<>(ScoreColumn.class);
			for (ScoreColumn column : ScoreColumn.values()) {
				children.stream()
					.filter(Node::applicable)
					.map((child) -> child.value(column))
					.filter(Objects::nonNull)
					.reduce(Points::plus)
					.ifPresent((sum) -> sums.put(column, sum));
			}
			return sums;
		}

		private static boolean entered(SheetCriterion criterion, Entry entry) {
			return entry.self() != null || entry.finalScore(criterion.survey()) != null;
		}

		/** Final score in points, null while unknown or not applicable. */
		public @Nullable Points finalScore() {
			return this.figures.finalScore();
		}

		/** Lost points, null while unknown. */
		public @Nullable Points lost() {
			return this.figures.lost();
		}

		/** Whether points were lost here, with a figure or by a note without one. */
		public boolean losing() {
			Points lost = lost();
			return (lost != null) ? lost.isPositive() : this.applicable && this.entry.deducted();
		}

		/** The figure in a column: entered here, or the sum of what is below. */
		public @Nullable Points value(ScoreColumn column) {
			Points entered = this.entry.get(column);
			return (entered != null) ? entered : childrenSum(column);
		}

		/** The sum of the values below in one column, null when there is none. */
		public @Nullable Points childrenSum(ScoreColumn column) {
			return this.sums.get(column);
		}

		/** The final score entered at this very criterion, null when it is derived. */
		public @Nullable Points enteredFinal() {
			return this.entry.finalScore(this.criterion.survey());
		}

		private boolean scoredBelow() {
			return finalScore() != null;
		}

	}

}
