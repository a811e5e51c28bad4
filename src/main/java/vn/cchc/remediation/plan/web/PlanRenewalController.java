package vn.cchc.remediation.plan.web;

import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.NewPlan;
import vn.cchc.remediation.plan.PlanDirectory;
import vn.cchc.remediation.plan.PlanEventKind;
import vn.cchc.remediation.plan.PlanRenewal;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/** Which tasks of an earlier plan come along into a new one. */
@Controller
@RequestMapping("/plans/new/tasks")
class PlanRenewalController {

	private final PlanRenewal renewal;

	private final PlanDirectory plans;

	private final UnitRepository units;

	private final BegunPlans begun;

	PlanRenewalController(PlanRenewal renewal, PlanDirectory plans, UnitRepository units, BegunPlans begun) {
		this.renewal = renewal;
		this.plans = plans;
		this.units = units;
		this.begun = begun;
	}

	@GetMapping
	@PreAuthorize("@planAccess.begin(#unit)")
	ModelAndView choose(@RequestParam long unit, @Valid @ModelAttribute("form") StartForm form, BindingResult errors) {
		if (errors.hasErrors()) {
			return new ModelAndView("redirect:/plans/new?unit=" + unit);
		}
		AdminUnit of = this.units.get(unit);
		return new ModelAndView("plan/renew").addObject("unit", of)
			.addObject("tasks", this.renewal.tasks(earlier(unit, form), wanted(of.id(), of.illustrative(), form)));
	}

	@PostMapping
	@PreAuthorize("@planAccess.begin(#unit)")
	ModelAndView begin(@RequestParam long unit, @Valid @ModelAttribute("form") StartForm form, BindingResult errors,
			@RequestParam(name = "task", required = false) @Nullable Set<Long> chosen,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return new ModelAndView("redirect:/plans/new?unit=" + unit);
		}
		AdminUnit of = this.units.get(unit);
		try {
			return new ModelAndView("redirect:/plans/" + this.renewal.begin(earlier(unit, form),
					wanted(unit, of.illustrative(), form), (chosen != null) ? chosen : Set.of(), Actor.of(account)));
		}
		catch (PlanRule.PlanExists exists) {
			return new ModelAndView(
					this.begun.open(exists.planId(), Actor.of(account), PlanEventKind.STARTED_FROM_PLAN, flash));
		}
	}

	private static NewPlan wanted(long unitId, boolean illustrative, StartForm form) {
		return new NewPlan(unitId, form.year(), form.scored(), Objects.requireNonNull(form.getKind()), null, null,
				illustrative);
	}

	/** Only an issued plan of the very unit. */
	private long earlier(long unitId, StartForm form) {
		Long wanted = form.getPrevious();
		return this.plans.of(unitId)
			.stream()
			.filter((plan) -> plan.issuedVersions() > 0 && Objects.equals(plan.id(), wanted))
			.findFirst()
			.orElseThrow(() -> new NotFound("plan", (wanted != null) ? wanted : 0))
			.id();
	}

}
