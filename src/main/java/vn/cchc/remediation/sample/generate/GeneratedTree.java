package vn.cchc.remediation.sample.generate;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.criteria.CriterionCode;

/**
 * The generated criteria set: 90 nodes worth 100 points. Eight domains have 27 criteria
 * of two sub-criteria each; the last domain, which measures impact and is mostly
 * surveyed, has one more criterion without sub-criteria.
 *
 * @param nodes in the order of the codes, parents before their children
 */
record GeneratedTree(List<GeneratedCriterion> nodes) {

	private static final String[] DOMAINS = { "Công tác chỉ đạo, điều hành CCHC", "Cải cách thể chế",
			"Cải cách thủ tục hành chính", "Cải cách tổ chức bộ máy hành chính", "Cải cách chế độ công vụ",
			"Cải cách tài chính công", "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
			"Tác động của cải cách hành chính" };

	private static final int[] DOMAIN_POINTS = { 15, 7, 18, 8, 12, 10, 15, 15 };

	private static final int[] CRITERIA = { 4, 3, 5, 2, 4, 3, 4, 2 };

	/** Leaf maxima are multiples of a quarter of a point, in ten-thousandths. */
	private static final long QUARTER = 2_500;

	static GeneratedTree build() {
		List<GeneratedCriterion> nodes = new ArrayList<>();
		for (int domain = 0; domain < DOMAINS.length; domain++) {
			addDomain(nodes, domain);
		}
		return new GeneratedTree(List.copyOf(nodes));
	}

	private static void addDomain(List<GeneratedCriterion> nodes, int domain) {
		boolean last = domain == DOMAINS.length - 1;
		int leaves = 2 * CRITERIA[domain] + (last ? 1 : 0);
		int quarters = 4 * DOMAIN_POINTS[domain];
		int top = nodes.size();
		String code = String.valueOf(domain + 1);
		nodes.add(node(top, null, 1, code, DOMAINS[domain], quarters, null, domain));
		int leaf = 0;
		for (int criterion = 1; criterion <= CRITERIA[domain]; criterion++) {
			int first = share(quarters, leaves, leaf);
			int second = share(quarters, leaves, leaf + 1);
			int middle = nodes.size();
			String inner = code + "." + criterion;
			nodes.add(node(middle, top, 2, inner, "Tiêu chí tạo sinh " + inner, first + second, null, domain));
			nodes.add(leaf(nodes.size(), middle, inner + ".1", first, domain, leaf));
			nodes.add(leaf(nodes.size(), middle, inner + ".2", second, domain, leaf + 1));
			leaf += 2;
		}
		if (last) {
			nodes.add(node(nodes.size(), top, 2, code + "." + (CRITERIA[domain] + 1), "Chỉ số hài lòng (tạo sinh)",
					share(quarters, leaves, leaf), method(domain, leaf), domain));
		}
	}

	/** The quarters that fall to one leaf, so that all leaves add up to the domain. */
	private static int share(int quarters, int leaves, int leaf) {
		return quarters / leaves + ((leaf < quarters % leaves) ? 1 : 0);
	}

	private static GeneratedCriterion leaf(int position, int parent, String code, int quarters, int domain, int leaf) {
		return node(position, parent, 3, code, "Tiêu chí thành phần tạo sinh " + code, quarters, method(domain, leaf),
				domain);
	}

	private static String method(int domain, int leaf) {
		if (domain == DOMAINS.length - 1 && leaf >= 2) {
			return "SURVEY";
		}
		return (leaf % 3 == 2) ? "DATA" : "DOCUMENT";
	}

	private static GeneratedCriterion node(int position, @Nullable Integer parent, int depth, String code, String name,
			int quarters, @Nullable String method, int domain) {
		return new GeneratedCriterion(position, parent, depth, code, new CriterionCode(code).sortPath(), name,
				quarters * QUARTER, method, domain);
	}

	/** The criteria of level 1. */
	List<GeneratedCriterion> domains() {
		return this.nodes.stream().filter((node) -> node.depth() == 1).toList();
	}

	boolean isImpact(GeneratedCriterion node) {
		return node.domain() == DOMAINS.length - 1;
	}

	/** Sum of the domains in ten-thousandths of a point. */
	long max() {
		return domains().stream().mapToLong(GeneratedCriterion::max).sum();
	}

}
