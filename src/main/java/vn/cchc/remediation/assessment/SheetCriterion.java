package vn.cchc.remediation.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaTree;
import vn.cchc.remediation.criteria.CriterionMethod;

/**
 * What a score sheet needs to know of a criterion.
 *
 * @param id identity of the criterion
 * @param parentId identity of the criterion above, null for a domain
 * @param depth 1 for a domain, up to 4
 * @param code as published, for example {@code 3.12.1}
 * @param name as published
 * @param max maximum in points, null while unknown
 * @param method how it is scored, null while unknown
 * @param impact whether the domain measures impact and is summed apart (S3)
 */
public record SheetCriterion(long id, @Nullable Long parentId, int depth, String code, String name,
		@Nullable Points max, @Nullable CriterionMethod method, boolean impact) {

	private static final int SHORT_NAME = 50;

	/** The criteria of a set, every parent before its children. */
	public static List<SheetCriterion> of(CriteriaSet set) {
		return CriteriaTree.of(set).nodes().stream().map(SheetCriterion::of).toList();
	}

	private static SheetCriterion of(CriteriaTree.Node node) {
		return new SheetCriterion(node.id(), node.parentId(), node.depth(), node.code().value(), node.name(),
				node.ownMaximum(), node.method(), node.impact());
	}

	/**
	 * Code and name, the name cut at a word where it is long: "5.2 Đào tạo, bồi dưỡng".
	 */
	public String label() {
		if (this.name.length() <= SHORT_NAME) {
			return this.code + " " + this.name;
		}
		int word = this.name.lastIndexOf(' ', SHORT_NAME);
		return this.code + " " + this.name.substring(0, (word > 0) ? word : SHORT_NAME) + "…";
	}

	/** Whether the score comes from a sociological survey. */
	public boolean survey() {
		return this.method == CriterionMethod.SURVEY;
	}

	public boolean domain() {
		return this.parentId == null;
	}

}
