package vn.cchc.remediation.progress;

/**
 * How far a plan in force is.
 *
 * @param planId identity of the plan
 * @param planYear year in which its tasks are carried out
 * @param tasks tasks in all
 * @param done tasks done and not objected to
 * @param overdue tasks whose deadline is over and that are not at their end
 */
public record PlanProgress(long planId, int planYear, int tasks, int done, int overdue) {
}
