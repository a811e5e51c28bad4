package vn.cchc.remediation.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.Basis;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanRow;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * From what a plan of a unit can be begun.
 *
 * @param unit the unit
 * @param bases its published assessments, the latest first
 * @param plans its plans, the latest first
 */
record StartPage(AdminUnit unit, List<Basis> bases, List<PlanRow> plans) {

	/** The plans that were issued, so that the next can be begun from them. */
	public List<PlanRow> earlier() {
		return this.plans.stream().filter((plan) -> plan.issuedVersions() > 0).toList();
	}

	/** Whether an assessment can be chosen. */
	boolean offers(@Nullable Long assessmentId) {
		return this.bases.stream().anyMatch((basis) -> assessmentId != null && basis.id() == assessmentId);
	}

	/** Whether a plan can be begun from the plan. */
	boolean offersPlan(@Nullable Long planId) {
		return earlier().stream().anyMatch((plan) -> planId != null && plan.id() == planId);
	}

	/** The plan of the year and kind that there is already; null when there is none. */
	@Nullable Long existing(StartForm form) {
		return this.plans.stream()
			.filter((plan) -> plan.planYear() == form.year() && plan.kind() == form.getKind())
			.findFirst()
			.map(PlanRow::id)
			.orElse(null);
	}

	/**
	 * What is chosen at first, so that one press of the button begins the plan most
	 * likely wanted: from the latest assessment while no plan answers it, else from the
	 * latest plan, else from nothing.
	 */
	StartForm proposal(int thisYear) {
		StartForm form = new StartForm();
		form.setPlanYear(Integer.toString(thisYear));
		form.setScoredYear(Integer.toString(thisYear - 1));
		earlier().stream().findFirst().ifPresent((plan) -> {
			form.setFrom(StartForm.From.PLAN);
			form.setPrevious(plan.id());
			form.setPlanYear(Integer.toString(Math.max(thisYear, this.plans.get(0).planYear() + 1)));
			form.setScoredYear(Integer.toString(form.year() - 1));
			form.setKind(plan.kind());
		});
		this.bases.stream().limit(1).filter(this::unanswered).findFirst().ifPresent((basis) -> {
			form.setFrom(StartForm.From.ASSESSMENT);
			form.setAssessment(basis.id());
			form.setKind(PlanKind.REMEDIATION);
			form.setPlanYear(Integer.toString(basis.year() + 1));
			form.setScoredYear(Integer.toString(basis.year()));
		});
		return form;
	}

	private boolean unanswered(Basis basis) {
		return this.plans.stream()
			.noneMatch((plan) -> plan.kind() == PlanKind.REMEDIATION && plan.planYear() == basis.year() + 1);
	}

}
