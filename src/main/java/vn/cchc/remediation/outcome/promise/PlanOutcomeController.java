package vn.cchc.remediation.outcome.promise;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.Tables;

/** What came of one plan. */
@Controller
class PlanOutcomeController {

	private final PlanOutcomes outcomes;

	private final TaskStates states;

	private final PlanAccess plans;

	private final UnitAccess access;

	private final UnitRepository units;

	private final PlanOutcomeTable table;

	private final Tables files;

	PlanOutcomeController(PlanOutcomes outcomes, TaskStates states, PlanAccess plans, UnitAccess access,
			UnitRepository units, PlanOutcomeTable table, Tables files) {
		this.outcomes = outcomes;
		this.states = states;
		this.plans = plans;
		this.access = access;
		this.units = units;
		this.table = table;
		this.files = files;
	}

	@GetMapping("/plans/{id:[0-9]+}/outcome")
	@PreAuthorize("@planAccess.see(#id)")
	@Transactional(readOnly = true)
	String outcome(@PathVariable long id, Model model) {
		OutcomePage page = page(id);
		AdminUnit unit = unit(page);
		model.addAttribute("unit", unit);
		model.addAttribute("page", page);
		model.addAttribute("table", this.table.of(unit.title(), page));
		return "outcome/plan";
	}

	/** The same as a file. */
	@GetMapping("/plans/{id:[0-9]+}/outcome" + Tables.FILE)
	@PreAuthorize("@planAccess.see(#id)")
	@Transactional(readOnly = true)
	View file(@PathVariable long id, @PathVariable String format) {
		OutcomePage page = page(id);
		return this.files.file(this.table.of(unit(page).title(), page), format);
	}

	private AdminUnit unit(OutcomePage page) {
		return this.units.get(page.look().next().unitId());
	}

	private OutcomePage page(long id) {
		OutcomeLook look = this.outcomes.of(id);
		NextAssessment next = look.next();
		Long scored = next.scoredUnitId();
		Integer scoredYear = look.plan().scoredYear();
		return new OutcomePage(look, this.states.of(id, this.plans.own(next.unitId())), successor(next),
				this.access.maySee(next.unitId(), (scoredYear != null) ? scoredYear : next.year() - 1),
				scored != null && this.access.maySee(scored, next.year()));
	}

	private @Nullable String successor(NextAssessment next) {
		Long scored = next.scoredUnitId();
		return (scored != null && next.successor()) ? this.units.get(scored).title() : null;
	}

}
