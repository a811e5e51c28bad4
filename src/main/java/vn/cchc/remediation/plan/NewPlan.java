package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;

/**
 * A plan to begin.
 *
 * @param unitId the unit that issues it
 * @param planYear year in which the tasks are carried out
 * @param scoredYear year whose lost points it answers, null when it answers none
 * @param kind remediation or improvement
 * @param assessmentId the assessment it rests on, null when on none
 * @param previousPlanId the plan it was begun from, null when from none
 * @param illustrative invented for demonstration
 */
public record NewPlan(long unitId, int planYear, @Nullable Integer scoredYear, PlanKind kind,
		@Nullable Long assessmentId, @Nullable Long previousPlanId, boolean illustrative) {
}
