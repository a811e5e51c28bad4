package vn.cchc.remediation.plan.web;

import java.util.List;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanEvent;
import vn.cchc.remediation.plan.PlanEvents;
import vn.cchc.remediation.plan.PlanFinding.Severity;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.plan.RemediationPlan;

/** Puts together where a plan stands. */
@Component
class PlanStatusPages {

	private final PlanInsights insights;

	private final PlanAccess access;

	private final PlanEvents events;

	private final PlanVersions versions;

	private final PlanHeads heads;

	PlanStatusPages(PlanInsights insights, PlanAccess access, PlanEvents events, PlanVersions versions,
			PlanHeads heads) {
		this.insights = insights;
		this.access = access;
		this.events = events;
		this.versions = versions;
		this.heads = heads;
	}

	PlanStatusView of(long planId) {
		PlanInsight insight = this.insights.of(planId);
		RemediationPlan plan = insight.look().plan();
		boolean own = this.access.own(plan.unitId());
		return new PlanStatusView(this.heads.of(insight), plan.issuedVersions(), own ? plan.remark() : null,
				this.access.mayWrite(plan.unitId()), this.access.mayIssue(plan.unitId()),
				insight.check().findings(Severity.ERROR), insight.check().findings(Severity.WARNING),
				this.versions.of(planId), events(planId, own));
	}

	private List<PlanEvent> events(long planId, boolean own) {
		return this.events.of(planId).stream().filter((event) -> own || event.kind().open()).toList();
	}

}
