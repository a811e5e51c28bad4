package vn.cchc.remediation.plan.web;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.unit.UnitRepository;

/** Where a plan stands, on one sheet of paper: for the chairperson. */
@Controller
class PlanOverviewController {

	private final PlanInsights insights;

	private final UnitAccess access;

	private final UnitRepository units;

	private final Clock clock;

	PlanOverviewController(PlanInsights insights, UnitAccess access, UnitRepository units, Clock clock) {
		this.insights = insights;
		this.access = access;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/plans/{id}/overview")
	@PreAuthorize("@planAccess.see(#id)")
	String overview(@PathVariable long id, Model model) {
		PlanInsight insight = this.insights.of(id);
		model.addAttribute("head", PlanHead.of(insight, this.units.get(insight.look().plan().unitId())));
		model.addAttribute("sheet", sheet(insight.look()));
		model.addAttribute("forecast", insight.forecast());
		model.addAttribute("group", this.insights.group(insight.look()));
		model.addAttribute("spread", PlanSpread.of(insight.look().content(), LocalDate.now(this.clock)));
		return "plan/overview";
	}

	/** The scores on which the plan rests, where whoever looks may see them. */
	private @Nullable Long sheet(PlanLook look) {
		Integer scored = look.content().scoredYear();
		return (scored != null && this.access.maySee(look.plan().unitId(), scored)) ? look.plan().assessmentId() : null;
	}

}
