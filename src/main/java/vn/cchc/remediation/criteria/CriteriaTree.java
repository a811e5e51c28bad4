package vn.cchc.remediation.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Points;

/**
 * The tree of a criteria set as a value: every criterion with its maximum, the sum of its
 * children's maxima and what does not fit. Needs the set's criteria and no database.
 */
public final class CriteriaTree {

	private final Map<Long, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Node> byPath = new LinkedHashMap<>();

	private final Map<Long, List<Node>> children = new LinkedHashMap<>();

	private final List<Node> roots;

	private CriteriaTree(List<Criterion> sorted) {
		Map<Long, List<Criterion>> below = new LinkedHashMap<>();
		List<Criterion> domains = new ArrayList<>();
		for (Criterion criterion : sorted) {
			Long parentId = criterion.parentId();
			List<Criterion> siblings = (parentId == null) ? domains
					: below.computeIfAbsent(parentId, (id) -> new ArrayList<>());
			siblings.add(criterion);
		}
		this.roots = domains.stream().map((domain) -> build(domain, below)).toList();
		this.roots.forEach(this::enlist);
	}

	/** The tree of the set. */
	public static CriteriaTree of(CriteriaSet set) {
		return new CriteriaTree(set.criteria());
	}

	private Node build(Criterion criterion, Map<Long, List<Criterion>> below) {
		List<Node> childNodes = below.getOrDefault(criterion.id(), List.of())
			.stream()
			.map((child) -> build(child, below))
			.toList();
		this.children.put(criterion.id(), childNodes);
		return new Node(criterion, childNodes.size(), sum(childNodes));
	}

	private void enlist(Node node) {
		this.nodes.put(node.id(), node);
		this.byPath.put(node.criterion().sortPath(), node);
		children(node).forEach(this::enlist);
	}

	private static @Nullable Points sum(List<Node> nodes) {
		Points sum = nodes.isEmpty() ? null : Points.ZERO;
		for (Node node : nodes) {
			Points maximum = node.maximum();
			sum = (sum == null || maximum == null) ? null : sum.plus(maximum);
		}
		return sum;
	}

	/** Every node: a parent before its children, siblings in the order of the codes. */
	public List<Node> nodes() {
		return List.copyOf(this.nodes.values());
	}

	/** The domains, in order. */
	public List<Node> roots() {
		return this.roots;
	}

	/** The children of a node in order; none for a leaf. */
	public List<Node> children(Node node) {
		return this.children.getOrDefault(node.id(), List.of());
	}

	/** The node above; null for a domain. */
	public @Nullable Node parent(Node node) {
		Long parentId = node.parentId();
		return (parentId == null) ? null : node(parentId);
	}

	/**
	 * The node of a criterion.
	 * @throws NotFound when the criterion is not in the set
	 */
	public Node node(long criterionId) {
		return find(criterionId).orElseThrow(() -> new NotFound("criterion", criterionId));
	}

	public Optional<Node> find(long criterionId) {
		return Optional.ofNullable(this.nodes.get(criterionId));
	}

	/** The node with this code, where {@code 1.01} is {@code 1.1}. */
	public Optional<Node> byCode(CriterionCode code) {
		return Optional.ofNullable(this.byPath.get(code.sortPath()));
	}

	/** The domain that a node belongs to; the node itself when it is one. */
	public Node domain(Node node) {
		Node above = parent(node);
		return (above == null) ? node : domain(above);
	}

	/** Sum of the domains' maxima; null while one is unknown or there is none. */
	public @Nullable Points maximum() {
		return sum(this.roots);
	}

	/** Nodes whose maximum differs from the sum of their children's. */
	public List<Node> disagreeing() {
		return nodes().stream().filter(Node::sumDiffers).toList();
	}

	/** Nodes whose maximum can neither be read nor summed up. */
	public List<Node> unknown() {
		return nodes().stream().filter(Node::maximumUnknown).toList();
	}

	/** One criterion in its tree. */
	public static final class Node {

		private final Criterion criterion;

		private final int childCount;

		private final @Nullable Points childrenSum;

		private Node(Criterion criterion, int childCount, @Nullable Points childrenSum) {
			this.criterion = criterion;
			this.childCount = childCount;
			this.childrenSum = childrenSum;
		}

		public long id() {
			return this.criterion.id();
		}

		/** The criterion itself, for its guidance, evidence and note. */
		public Criterion criterion() {
			return this.criterion;
		}

		public CriterionCode code() {
			return this.criterion.code();
		}

		public String name() {
			return this.criterion.name();
		}

		/** 1 for a domain. */
		public int depth() {
			return this.criterion.depth();
		}

		/** Null for a domain. */
		public @Nullable Long parentId() {
			return this.criterion.parentId();
		}

		/** The code it is put below although its own code says another; else null. */
		public @Nullable CriterionCode placedUnder() {
			return this.criterion.place().above();
		}

		/** Null when the set does not say. */
		public @Nullable CriterionMethod method() {
			return this.criterion.method();
		}

		/** Whether it is a domain that measures impact and is summed apart (S3). */
		public boolean impact() {
			return this.criterion.impact();
		}

		public boolean leaf() {
			return this.childCount == 0;
		}

		/** The maximum written at the node; null while unknown. */
		public @Nullable Points ownMaximum() {
			return this.criterion.maxScore();
		}

		/**
		 * Sum of the children's maxima; null when one is unknown or there is no child.
		 */
		public @Nullable Points childrenSum() {
			return this.childrenSum;
		}

		/** The own maximum, otherwise the children's sum; null while both are unknown. */
		public @Nullable Points maximum() {
			Points own = ownMaximum();
			return (own != null) ? own : this.childrenSum;
		}

		/** Whether both the own maximum and the children's sum are known and differ. */
		public boolean sumDiffers() {
			Points own = ownMaximum();
			return own != null && this.childrenSum != null && !own.equals(this.childrenSum);
		}

		public boolean maximumUnknown() {
			return maximum() == null;
		}

	}

}
