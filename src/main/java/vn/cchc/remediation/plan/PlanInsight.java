package vn.cchc.remediation.plan;

import java.util.List;

/**
 * A plan with everything that follows from it.
 *
 * @param look the plan and what it says
 * @param differences what its assessment says differently today
 * @param check what it lacks and where it contradicts itself
 * @param forecast what it is worth in points
 */
public record PlanInsight(PlanLook look, List<AssessmentDifference> differences, PlanCheck check,
		PlanForecast forecast) {
}
