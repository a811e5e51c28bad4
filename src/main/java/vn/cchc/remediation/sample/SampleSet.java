package vn.cchc.remediation.sample;

import java.util.Map;

import vn.cchc.remediation.criteria.Criterion;

/**
 * A criteria set that the sample data brought in.
 *
 * @param id the set
 * @param criteria its criteria by code
 */
record SampleSet(long id, Map<String, Criterion> criteria) {

	Criterion criterion(String code) {
		Criterion criterion = this.criteria.get(code);
		if (criterion == null) {
			throw new IllegalStateException("no criterion " + code);
		}
		return criterion;
	}

}
