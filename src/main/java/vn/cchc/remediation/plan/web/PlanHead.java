package vn.cchc.remediation.plan.web;

import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanFinding.Severity;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.plan.RemediationPlan;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * What stands above every page of a plan.
 *
 * @param planId identity of the plan
 * @param unitId identity of its unit
 * @param unitTitle name of the unit as a heading
 * @param kind remediation or improvement, by name
 * @param subject its subject line, empty while there is none
 * @param planYear year in which its tasks are carried out
 * @param status where it stands
 * @param amending whether an issued plan is being changed
 * @param illustrative invented for demonstration
 * @param errors findings that keep it from being submitted
 * @param warnings findings that have to be confirmed
 * @param issuedOnly whether whoever looks sees only what was issued
 */
record PlanHead(long planId, long unitId, String unitTitle, String kind, String subject, int planYear,
		PlanStatus status, boolean amending, boolean illustrative, long errors, long warnings, boolean issuedOnly) {

	static PlanHead of(PlanInsight insight, AdminUnit unit) {
		RemediationPlan plan = insight.look().plan();
		PlanContent content = insight.look().content();
		return new PlanHead(plan.id(), unit.id(), unit.title(), content.kind().name(), content.text(PlanText.TITLE),
				content.planYear(), plan.status(), plan.amending(), plan.illustrative(),
				insight.check().count(Severity.ERROR), insight.check().count(Severity.WARNING), false);
	}

	/**
	 * For somebody who sees only what was issued: nothing of the amendment that is being
	 * written.
	 */
	PlanHead issued(PlanContent issued) {
		return new PlanHead(this.planId, this.unitId, this.unitTitle, this.kind, issued.text(PlanText.TITLE),
				this.planYear, PlanStatus.ISSUED, true, this.illustrative, 0, 0, true);
	}

	/** Whether something of it is in force, so that there is progress to follow. */
	public boolean everIssued() {
		return this.amending || this.status == PlanStatus.ISSUED || this.status == PlanStatus.CLOSED;
	}

	/** The look of the state: whose turn it is. */
	public String look() {
		return StateLook.of(this.status).look();
	}

	/** Icon of the state. */
	public String icon() {
		return StateLook.of(this.status).icon();
	}

}
