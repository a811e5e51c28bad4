package vn.cchc.remediation.plan;

/**
 * A version of a plan was issued; told within the transaction that issues it.
 *
 * @param planId the plan
 */
public record PlanIssued(long planId) {
}
