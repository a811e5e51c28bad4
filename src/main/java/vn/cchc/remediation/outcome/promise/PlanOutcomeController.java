package vn.cchc.remediation.outcome.promise;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.unit.UnitRepository;

/** What came of one plan. */
@Controller
class PlanOutcomeController {

	private final PlanOutcomes outcomes;

	private final TaskStates states;

	private final PlanAccess plans;

	private final UnitAccess access;

	private final UnitRepository units;

	PlanOutcomeController(PlanOutcomes outcomes, TaskStates states, PlanAccess plans, UnitAccess access,
			UnitRepository units) {
		this.outcomes = outcomes;
		this.states = states;
		this.plans = plans;
		this.access = access;
		this.units = units;
	}

	@GetMapping("/plans/{id:[0-9]+}/outcome")
	@PreAuthorize("@planAccess.see(#id)")
	@Transactional(readOnly = true)
	String outcome(@PathVariable long id, Model model) {
		OutcomeLook look = this.outcomes.of(id);
		NextAssessment next = look.next();
		Long scored = next.scoredUnitId();
		Integer scoredYear = look.plan().scoredYear();
		model.addAttribute("unit", this.units.get(next.unitId()));
		model.addAttribute("page",
				new OutcomePage(look, this.states.of(id, this.plans.own(next.unitId())), successor(next),
						this.access.maySee(next.unitId(), (scoredYear != null) ? scoredYear : next.year() - 1),
						scored != null && this.access.maySee(scored, next.year())));
		return "outcome/plan";
	}

	private @Nullable String successor(NextAssessment next) {
		Long scored = next.scoredUnitId();
		return (scored != null && next.successor()) ? this.units.get(scored).title() : null;
	}

}
