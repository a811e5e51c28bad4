package vn.cchc.remediation.outcome.promise;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.plan.CriteriaContinuation;

/**
 * How the criteria of one set go on in the set of the year after.
 *
 * @param following which criteria continue one: by the mapping, or by code where nobody
 * has made one
 * @param earlier the criteria of the earlier set; none when it is not known
 */
record CriteriaJoin(CriteriaContinuation.Following following, Map<Long, Earlier> earlier) {

	static CriteriaJoin of(CriteriaContinuation.Following following, @Nullable CriteriaSet earlierSet) {
		Map<Long, Earlier> earlier = new HashMap<>();
		if (earlierSet != null) {
			earlierSet.criteria()
				.forEach((criterion) -> earlier.put(criterion.id(),
						new Earlier(criterion.code().value(), criterion.parentId(), criterion.maxScore())));
		}
		return new CriteriaJoin(following, earlier);
	}

	/**
	 * The criteria that continue one; several when it was split, none when it is gone.
	 */
	Set<Long> later(@Nullable Long criterionId, String code) {
		return this.following.of(criterionId, code);
	}

	/**
	 * The other earlier criteria that go on in one of these, because they were joined.
	 */
	Set<Long> alongside(@Nullable Long criterionId, Collection<Long> later) {
		Set<Long> others = new HashSet<>();
		this.earlier.forEach((id, one) -> {
			if (criterionId != null && !id.equals(criterionId)
					&& this.following.of(id, one.code()).stream().anyMatch(later::contains)) {
				others.add(id);
			}
		});
		return others;
	}

	/** The sum of the maxima of earlier criteria, null when one is unknown. */
	@Nullable Points maximum(Collection<Long> criterionIds) {
		Points sum = Points.ZERO;
		for (Long id : criterionIds) {
			Earlier one = this.earlier.get(id);
			if (one == null || one.max() == null) {
				return null;
			}
			sum = sum.plus(one.max());
		}
		return sum;
	}

	/**
	 * Whether a criterion stands below another one of the earlier set, at any depth.
	 */
	boolean below(@Nullable Long criterionId, @Nullable Long aboveId) {
		Earlier one = (criterionId != null) ? this.earlier.get(criterionId) : null;
		while (one != null && one.parentId() != null) {
			if (one.parentId().equals(aboveId)) {
				return true;
			}
			one = this.earlier.get(one.parentId());
		}
		return false;
	}

	/**
	 * A criterion of the earlier set.
	 *
	 * @param code its code
	 * @param parentId the criterion above it, null for a domain
	 * @param max its own maximum, null while unknown
	 */
	record Earlier(String code, @Nullable Long parentId, @Nullable Points max) {
	}

}
