package vn.cchc.remediation.outcome.solution;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.outcome.promise.KeptOutcomes;
import vn.cchc.remediation.plan.PlanDirectory;

/** The library of solutions, for everybody who holds a role. */
@Controller
class SolutionController {

	/** Any role held today. */
	static final String ANY_ROLE = "hasAnyRole('ADMINISTRATOR', 'AUTHORITY_OFFICER', 'UNIT_EDITOR', 'CHAIRPERSON', 'VIEWER')";

	private final SolutionDirectory solutions;

	private final KeptOutcomes kept;

	private final PlanDirectory plans;

	private final UnitAccess access;

	SolutionController(SolutionDirectory solutions, KeptOutcomes kept, PlanDirectory plans, UnitAccess access) {
		this.solutions = solutions;
		this.kept = kept;
		this.plans = plans;
		this.access = access;
	}

	@GetMapping("/solutions")
	@PreAuthorize(ANY_ROLE)
	String solutions(@ModelAttribute("query") SolutionQuery query, Model model) {
		this.kept.refresh();
		Long criterion = query.getCriterion();
		model.addAttribute("page", this.solutions.find(query, this.access.scope()));
		model.addAttribute("domains", this.solutions.domains());
		model.addAttribute("standings", SolutionStanding.values());
		model.addAttribute("criterion", (criterion != null) ? this.solutions.criterion(criterion).orElse(null) : null);
		model.addAttribute("mayAdopt",
				!this.plans.writable().isEmpty() || (query.getPlan() != null && this.access.administer()));
		return "outcome/solutions";
	}

}
