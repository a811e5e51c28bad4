package vn.cchc.remediation.dashboard;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.PointsSum;

/**
 * A criterion that loses points in several units.
 *
 * @param units how many units lose points
 * @param lost the lost points of all of them
 * @param mean the lost points per unit that loses
 */
record LosingCriterion(long criterionId, String code, String name, long units, PointsSum lost, Points mean) {
}
