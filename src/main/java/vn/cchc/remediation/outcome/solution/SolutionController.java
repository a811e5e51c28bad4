package vn.cchc.remediation.outcome.solution;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.outcome.promise.KeptOutcomes;
import vn.cchc.remediation.plan.PlanDirectory;
import vn.cchc.remediation.web.PageView;
import vn.cchc.remediation.web.Tables;

/** The library of solutions, for everybody who holds a role. */
@Controller
class SolutionController {

	/** Any role held today. */
	static final String ANY_ROLE = "hasAnyRole('ADMINISTRATOR', 'AUTHORITY_OFFICER', 'UNIT_EDITOR', 'CHAIRPERSON', 'VIEWER')";

	private final SolutionDirectory solutions;

	private final KeptOutcomes kept;

	private final PlanDirectory plans;

	private final UnitAccess access;

	private final SolutionTable table;

	private final Tables files;

	SolutionController(SolutionDirectory solutions, KeptOutcomes kept, PlanDirectory plans, UnitAccess access,
			SolutionTable table, Tables files) {
		this.solutions = solutions;
		this.kept = kept;
		this.plans = plans;
		this.access = access;
		this.table = table;
		this.files = files;
	}

	@GetMapping("/solutions")
	@PreAuthorize(ANY_ROLE)
	String solutions(@ModelAttribute("query") SolutionQuery query, Model model) {
		this.kept.refresh();
		Long criterion = query.getCriterion();
		PageView<Solution> page = this.solutions.find(query, this.access.scope());
		model.addAttribute("page", page);
		model.addAttribute("table", this.table.of(page.rows()));
		model.addAttribute("domains", this.solutions.domains());
		model.addAttribute("standings", SolutionStanding.values());
		model.addAttribute("criterion", (criterion != null) ? this.solutions.criterion(criterion).orElse(null) : null);
		model.addAttribute("mayAdopt",
				!this.plans.writable().isEmpty() || (query.getPlan() != null && this.access.administer()));
		return "outcome/solutions";
	}

	/** Every solution that fits as a file, the best first. */
	@GetMapping("/solutions" + Tables.FILE)
	@PreAuthorize(ANY_ROLE)
	View file(@ModelAttribute("query") SolutionQuery query, @PathVariable String format) {
		this.kept.refresh();
		return this.files.file(this.table.of(this.solutions.all(query, this.access.scope())), format);
	}

}
