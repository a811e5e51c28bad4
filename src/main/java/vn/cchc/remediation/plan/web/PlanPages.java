package vn.cchc.remediation.plan.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanSheet;
import vn.cchc.remediation.unit.OrgUnit;
import vn.cchc.remediation.unit.OrgUnitService;

/** Puts the page of a plan together. */
@Component
class PlanPages {

	private final PlanService plans;

	private final PlanInsights insights;

	private final PlanAccess access;

	private final PlanHeads heads;

	private final OrgUnitService orgUnits;

	private final PlanFigures figures;

	private final CellWords words;

	PlanPages(PlanService plans, PlanInsights insights, PlanAccess access, PlanHeads heads, OrgUnitService orgUnits,
			PlanFigures figures, CellWords words) {
		this.plans = plans;
		this.insights = insights;
		this.access = access;
		this.heads = heads;
		this.orgUnits = orgUnits;
		this.figures = figures;
		this.words = words;
	}

	/**
	 * The page.
	 * @param outcomes what became of a form that was sent, none otherwise
	 */
	PlanPage page(long planId, List<Outcome> outcomes) {
		PlanSheet sheet = this.plans.sheet(planId);
		PlanLook look = sheet.look();
		PlanInsight insight = this.insights.of(look);
		Coverage coverage = Coverage.of(look.content());
		long unitId = look.plan().unitId();
		return new PlanPage(look, this.heads.of(insight),
				look.plan().status().editable() && this.access.mayWrite(unitId),
				new PlanCells(sheet, outcomes, this.words), coverage, this.figures.of(insight, coverage),
				RowName.of(look.content()), parties(unitId));
	}

	private List<String> parties(long unitId) {
		return this.orgUnits.of(unitId)
			.stream()
			.filter((orgUnit) -> orgUnit.validTo() == null)
			.map(OrgUnit::name)
			.distinct()
			.toList();
	}

}
