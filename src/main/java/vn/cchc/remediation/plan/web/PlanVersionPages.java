package vn.cchc.remediation.plan.web;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanScans;
import vn.cchc.remediation.plan.PlanVersions;

/** Puts the page of an issued version together. */
@Component
class PlanVersionPages {

	private final PlanInsights insights;

	private final PlanVersions versions;

	private final PlanScans scans;

	private final PlanAccess access;

	private final PlanHeads heads;

	PlanVersionPages(PlanInsights insights, PlanVersions versions, PlanScans scans, PlanAccess access,
			PlanHeads heads) {
		this.insights = insights;
		this.versions = versions;
		this.scans = scans;
		this.access = access;
		this.heads = heads;
	}

	/**
	 * What the page shows.
	 * @throws vn.cchc.remediation.core.NotFound when the plan has no such version
	 */
	Map<String, Object> model(long planId, int number) {
		PlanContent issued = require(planId, number);
		Map<String, Object> model = new HashMap<>(Map.of("issued", issued, "number", number, "head",
				this.heads.of(this.insights.of(planId)), "versions", this.versions.of(planId), "mayAttach",
				this.access.mayWrite(issued.unitId()) || this.access.mayIssue(issued.unitId())));
		this.scans.of(planId, number).ifPresent((scan) -> model.put("scan", scan));
		return model;
	}

	/**
	 * What the version says.
	 * @throws vn.cchc.remediation.core.NotFound when the plan has no such version
	 */
	PlanContent require(long planId, int number) {
		return this.versions.content(planId, number);
	}

}
