package vn.cchc.remediation.criteria;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A criterion to be added to a set.
 *
 * @param code the number within the set
 * @param name what is scored
 * @param maxScore maximum in points, null while unknown
 * @param method how it is scored, null when the set does not say
 * @param impact a domain that measures impact and is summed apart (S3)
 * @param guidance how points are given
 * @param evidenceRequired documents that prove the score
 * @param note anything else
 * @param place where it stands in the tree
 */
public record NewCriterion(CriterionCode code, String name, @Nullable Points maxScore, @Nullable CriterionMethod method,
		boolean impact, @Nullable String guidance, @Nullable String evidenceRequired, @Nullable String note,
		CriterionPlace place) {

	/**
	 * A criterion with nothing but its code, name, maximum and method, below the nearest
	 * criterion that its code begins with.
	 */
	public static NewCriterion of(String code, String name, @Nullable Points maxScore,
			@Nullable CriterionMethod method) {
		return new NewCriterion(CriterionCode.parse(code), name, maxScore, method, false, null, null, null,
				CriterionPlace.BY_CODE);
	}

	/** The same, as a domain that measures impact. */
	public NewCriterion asImpact() {
		return new NewCriterion(this.code, this.name, this.maxScore, this.method, true, this.guidance,
				this.evidenceRequired, this.note, this.place);
	}

	/** The same, directly below the criterion with the given code. */
	public NewCriterion under(String above) {
		return at(CriterionPlace.parse(above));
	}

	/** The same, at a place of its own. */
	public NewCriterion at(CriterionPlace given) {
		return new NewCriterion(this.code, this.name, this.maxScore, this.method, this.impact, this.guidance,
				this.evidenceRequired, this.note, given);
	}

}
