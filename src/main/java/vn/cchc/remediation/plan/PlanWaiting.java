package vn.cchc.remediation.plan;

/**
 * A plan about which the chairperson has to decide something.
 *
 * @param id identity of the plan
 * @param planYear year in which its tasks are carried out
 * @param kind remediation or improvement
 * @param toSign whether it waits to be issued or given back
 * @param amendment whether a version is in force already
 * @param extensions how many later deadlines are asked for and not decided
 */
public record PlanWaiting(long id, int planYear, PlanKind kind, boolean toSign, boolean amendment, long extensions) {
}
