package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanDirectory;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanVersions;

/** The overview of one unit: how does it stand, and where did it lose points? */
@Controller
class UnitOverviewController {

	private final UnitOverviewReader reader;

	private final OverviewCharts charts;

	private final UnitAccess access;

	private final PlanDirectory plans;

	private final PlanService planService;

	private final PlanVersions versions;

	private final PlanAccess planAccess;

	UnitOverviewController(UnitOverviewReader reader, OverviewCharts charts, UnitAccess access, PlanDirectory plans,
			PlanService planService, PlanVersions versions, PlanAccess planAccess) {
		this.reader = reader;
		this.charts = charts;
		this.access = access;
		this.plans = plans;
		this.planService = planService;
		this.versions = versions;
		this.planAccess = planAccess;
	}

	@GetMapping("/units/{id:[0-9]+}")
	@PreAuthorize("@unitAccess.see(#id)")
	String overview(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Long set, Model model) {
		UnitOverview overview = this.reader.read(id, year, set, this.access.scope());
		Scored current = overview.current();
		model.addAttribute("overview", overview);
		model.addAttribute("unit", overview.unit());
		model.addAttribute("current", current);
		model.addAttribute("year", year);
		model.addAttribute("mayEnter", mayEnter(id, (current == null) ? year : null));
		model.addAttribute("waiting", this.plans.waiting(id));
		model.addAttribute("maySeeReviewer", maySee(overview.reviewerId()));
		model.addAttribute("maySummarise", this.planAccess.own(id));
		if (current != null) {
			model.addAttribute("plan", plan(id, current));
			model.addAttribute("mayPlan", current.published() && this.planAccess.mayWrite(id));
			model.addAttribute("domainChart", this.charts.domains(overview));
			model.addAttribute("yearChart", this.charts.years(overview));
		}
		return "dashboard/unit";
	}

	/** Whether scores of the year asked for, or of any, may be entered. */
	private boolean mayEnter(long id, @Nullable Integer year) {
		return (year != null) ? this.access.mayEnter(id, year, false) : this.access.mayEnter(id);
	}

	private @Nullable AnsweringPlan plan(long unitId, Scored current) {
		return this.plans.answering(unitId, current.assessmentId(), current.year())
			.map(this.planService::look)
			.map((look) -> this.planAccess.issuedOnly(look.plan().id())
					? AnsweringPlan.of(PlanStatus.ISSUED,
							this.versions.content(look.plan().id(), look.plan().issuedVersions()))
					: AnsweringPlan.of(look.plan().status(), look.content()))
			.orElse(null);
	}

	private boolean maySee(@Nullable Long unitId) {
		return unitId != null && this.access.maySee(unitId);
	}

}
