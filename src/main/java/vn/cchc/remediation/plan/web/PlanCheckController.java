package vn.cchc.remediation.plan.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.unit.UnitRepository;

/** What a plan still lacks, each finding a link to its cell. */
@Controller
class PlanCheckController {

	private final PlanInsights insights;

	private final UnitRepository units;

	PlanCheckController(PlanInsights insights, UnitRepository units) {
		this.insights = insights;
		this.units = units;
	}

	@GetMapping("/plans/{id}/check")
	@PreAuthorize("@planAccess.see(#id)")
	String check(@PathVariable long id, Model model) {
		PlanInsight insight = this.insights.of(id);
		model.addAttribute("head", PlanHead.of(insight, this.units.get(insight.look().plan().unitId())));
		model.addAttribute("groups", FindingGroup.of(insight.check()));
		return "plan/check";
	}

}
