package vn.cchc.remediation.outcome.promise;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.outcome.promise.NextAssessments.Missing;
import vn.cchc.remediation.plan.PlanContent;

/**
 * What came of one plan, with what it was derived from.
 *
 * @param plan what the last issued version says
 * @param next the assessments before and after
 * @param missing what keeps it from being known, null when it is known
 * @param outcome what came of it
 */
record OutcomeLook(PlanContent plan, NextAssessment next, @Nullable Missing missing, PlanOutcome outcome) {
}
