package vn.cchc.remediation.plan;

/**
 * A plan with everything it says, loaded in one transaction.
 *
 * @param plan state and identity; its parts are not to be asked for
 * @param content what it says
 */
public record PlanLook(RemediationPlan plan, PlanContent content) {
}
