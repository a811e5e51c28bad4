package vn.cchc.remediation.document.bundle;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.PlanKind;

/**
 * An issued plan that goes into a bundle.
 *
 * @param planId the plan
 * @param version its version in force
 * @param unitTitle the unit's name as a heading
 * @param year the plan's year
 * @param kind what sort of plan it is
 * @param number its number with symbol, null where it shows none
 */
public record BundledPlan(long planId, int version, String unitTitle, int year, PlanKind kind,
		@Nullable String number) {
}
