package vn.cchc.remediation.plan;

/**
 * A plan with everything that follows from it.
 *
 * @param look the plan and what it says
 * @param now what its assessment says today
 * @param check what it lacks and where it contradicts itself
 * @param forecast what it is worth in points
 */
public record PlanInsight(PlanLook look, ScoredNow now, PlanCheck check, PlanForecast forecast) {
}
