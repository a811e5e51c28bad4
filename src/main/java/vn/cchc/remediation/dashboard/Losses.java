package vn.cchc.remediation.dashboard;

import java.util.List;

import vn.cchc.remediation.core.Points;

/**
 * Where an assessment lost points.
 *
 * @param most the criteria that lost most, and those deducted without a figure
 * @param total how many there are, also when not all of them are listed
 * @param sum points lost at all of them, as far as there are figures
 */
record Losses(List<LostCriterion> most, long total, Points sum) {

	/** Of an assessment that does not exist yet. */
	static final Losses NONE = new Losses(List.of(), 0, Points.ZERO);

	/** Whether there are more than those listed. */
	public boolean more() {
		return this.total > this.most.size();
	}

}
