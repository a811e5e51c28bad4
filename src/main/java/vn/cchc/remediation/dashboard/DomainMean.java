package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;

/**
 * A domain over all units of an authority.
 *
 * @param mean mean of the units' indices of the domain, null while none has one
 */
record DomainMean(long criterionId, String code, String name, @Nullable Percent mean) {

	/** The step of the heat map. */
	public int step() {
		return HeatStep.of(this.mean);
	}

}
