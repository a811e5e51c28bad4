package vn.cchc.remediation.document.compose;

import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * What a plan's document is made from.
 *
 * @param plan what the plan says, as it is written now or as a version keeps it
 * @param unit who issues it; a unit that was renamed or merged is another one since, so
 * that this one has the name of the document's day
 * @param draft whether it was not issued
 * @param phrases the official words
 */
public record PlanPaper(PlanContent plan, AdminUnit unit, boolean draft, Phrases phrases) {

	/** "UBND xã Hải Yến". */
	String shortName() {
		return "UBND " + this.unit.displayName();
	}

}
