package vn.cchc.remediation.criteria;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A criterion to be added to a set; its parent follows from its code.
 *
 * @param code the number within the set
 * @param name what is scored
 * @param maxScore maximum in points, null while unknown
 * @param method how it is scored, null when the set does not say
 * @param impact a domain that measures impact and is summed apart (S3)
 * @param guidance how points are given
 * @param evidenceRequired documents that prove the score
 * @param note anything else
 */
public record NewCriterion(CriterionCode code, String name, @Nullable Points maxScore, @Nullable CriterionMethod method,
		boolean impact, @Nullable String guidance, @Nullable String evidenceRequired, @Nullable String note) {

	/** A criterion with nothing but its code, name, maximum and method. */
	public static NewCriterion of(String code, String name, @Nullable Points maxScore,
			@Nullable CriterionMethod method) {
		return new NewCriterion(CriterionCode.parse(code), name, maxScore, method, false, null, null, null);
	}

	/** The same, as a domain that measures impact. */
	public NewCriterion asImpact() {
		return new NewCriterion(this.code, this.name, this.maxScore, this.method, true, this.guidance,
				this.evidenceRequired, this.note);
	}

}
