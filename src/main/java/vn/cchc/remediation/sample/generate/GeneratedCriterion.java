package vn.cchc.remediation.sample.generate;

import org.jspecify.annotations.Nullable;

/**
 * A node of the generated tree, the same in every year.
 *
 * @param position order in the tree from 0; with the year it makes the row's id
 * @param parent position of the parent; null for a domain
 * @param depth 1 domain, 2 criterion, 3 sub-criterion
 * @param code for example 3.2.1
 * @param sortPath the code padded for sorting
 * @param name as shown
 * @param max maximum in ten-thousandths of a point
 * @param method DOCUMENT, DATA or SURVEY; null where it has sub-criteria
 * @param domain position of the domain among the domains, from 0
 */
record GeneratedCriterion(int position, @Nullable Integer parent, int depth, String code, String sortPath, String name,
		long max, @Nullable String method, int domain) {

	boolean isLeaf() {
		return this.method != null;
	}

	boolean isSurvey() {
		return "SURVEY".equals(this.method);
	}

}
