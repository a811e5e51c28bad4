package vn.cchc.remediation.plan;

/**
 * A plan that an account can write now.
 *
 * @param id identity of the plan
 * @param unitName kind and name of its unit
 * @param planYear year in which the tasks are carried out
 * @param kind remediation or improvement
 * @param amendment whether an issued version is in force meanwhile
 */
public record WritablePlan(long id, String unitName, int planYear, PlanKind kind, boolean amendment) {
}
