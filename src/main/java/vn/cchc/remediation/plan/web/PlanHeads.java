package vn.cchc.remediation.plan.web;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.plan.RemediationPlan;
import vn.cchc.remediation.unit.UnitRepository;

/** The heads of the pages that people outside the unit see too. */
@Component
class PlanHeads {

	private final PlanAccess access;

	private final PlanVersions versions;

	private final UnitRepository units;

	PlanHeads(PlanAccess access, PlanVersions versions, UnitRepository units) {
		this.access = access;
		this.versions = versions;
		this.units = units;
	}

	/** The head, as whoever is signed in may see it. */
	PlanHead of(PlanInsight insight) {
		RemediationPlan plan = insight.look().plan();
		PlanHead head = PlanHead.of(insight, this.units.get(plan.unitId()));
		return this.access.issuedOnly(plan.id()) ? head.issued(this.versions.content(plan.id(), plan.issuedVersions()))
				: head;
	}

}
