package vn.cchc.remediation.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanDirectory;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.progress.PlanProgressReader;
import vn.cchc.remediation.web.Tables;

/** The overview of one unit: how does it stand, and where did it lose points? */
@Controller
class UnitOverviewController {

	/**
	 * So many deadlines are remembered at a glance; the tracking page has all of them.
	 */
	private static final int DEADLINES_AHEAD = 5;

	private final UnitOverviewReader reader;

	private final OverviewCharts charts;

	private final UnitTables tables;

	private final Tables files;

	private final UnitAccess access;

	private final PlanDirectory plans;

	private final PlanService planService;

	private final PlanVersions versions;

	private final PlanAccess planAccess;

	private final PlanProgressReader progress;

	private final Clock clock;

	UnitOverviewController(UnitOverviewReader reader, OverviewCharts charts, UnitTables tables, Tables files,
			UnitAccess access, PlanDirectory plans, PlanService planService, PlanVersions versions,
			PlanAccess planAccess, PlanProgressReader progress, Clock clock) {
		this.reader = reader;
		this.charts = charts;
		this.tables = tables;
		this.files = files;
		this.access = access;
		this.plans = plans;
		this.planService = planService;
		this.versions = versions;
		this.planAccess = planAccess;
		this.progress = progress;
		this.clock = clock;
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
		model.addAttribute("years", this.tables.years(overview));
		if (current != null) {
			AnsweringPlan plan = plan(id, current);
			model.addAttribute("plan", plan);
			if (plan != null) {
				addProgress(id, plan.planId(), model);
			}
			model.addAttribute("domains", this.tables.domains(overview, current));
			model.addAttribute("lost", this.tables.lost(overview, current, plan, maySee(overview.reviewerId())));
			model.addAttribute("mayPlan", current.published() && this.planAccess.mayWrite(id));
			model.addAttribute("domainChart", this.charts.domains(overview));
			model.addAttribute("yearChart", this.charts.years(overview));
		}
		return "dashboard/unit";
	}

	/** A table of the page as a file, whole. */
	@GetMapping("/units/{id:[0-9]+}/{table:years|domains|lost}" + Tables.FILE)
	@PreAuthorize("@unitAccess.see(#id)")
	View file(@PathVariable long id, @PathVariable String table, @PathVariable String format,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Long set) {
		UnitOverview overview = this.reader.whole(id, year, set, this.access.scope());
		if ("years".equals(table)) {
			return this.files.file(this.tables.years(overview), format);
		}
		Scored current = Optional.ofNullable(overview.current()).orElseThrow(() -> new NotFound("assessment", id));
		return this.files.file("domains".equals(table) ? this.tables.domains(overview, current)
				: this.tables.lost(overview, current, plan(id, current), false), format);
	}

	/** How far the plan is and what is due next, where it binds the unit. */
	private void addProgress(long id, long planId, Model model) {
		boolean own = this.planAccess.own(id);
		this.progress.of(id, own)
			.filter((progress) -> progress.planId() == planId)
			.ifPresent((progress) -> model.addAttribute("progress", progress)
				.addAttribute("ahead", this.progress.ahead(planId, own, DEADLINES_AHEAD))
				.addAttribute("today", LocalDate.now(this.clock)));
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
