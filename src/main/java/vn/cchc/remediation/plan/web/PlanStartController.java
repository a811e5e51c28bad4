package vn.cchc.remediation.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.NewPlan;
import vn.cchc.remediation.plan.PlanDirectory;
import vn.cchc.remediation.plan.PlanEventKind;
import vn.cchc.remediation.plan.PlanEvents;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.unit.UnitRepository;

/** Begins a plan: from an assessment, from an earlier plan, or from nothing. */
@Controller
@RequestMapping("/plans/new")
class PlanStartController {

	private final PlanStarter starter;

	private final PlanDirectory plans;

	private final UnitRepository units;

	private final PlanEvents events;

	private final Clock clock;

	PlanStartController(PlanStarter starter, PlanDirectory plans, UnitRepository units, PlanEvents events,
			Clock clock) {
		this.starter = starter;
		this.plans = plans;
		this.units = units;
		this.events = events;
		this.clock = clock;
	}

	@GetMapping
	@PreAuthorize("@planAccess.begin(#unit)")
	ModelAndView choose(@RequestParam long unit) {
		StartPage page = page(unit);
		return show(page, page.proposal(LocalDate.now(this.clock).getYear()), null, HttpStatus.OK);
	}

	@PostMapping
	@PreAuthorize("@planAccess.begin(#unit)")
	ModelAndView begin(@RequestParam long unit, @Valid @ModelAttribute("form") StartForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account) {
		StartPage page = page(unit);
		if (form.getFrom() == StartForm.From.ASSESSMENT && !page.offers(form.getAssessment())) {
			errors.rejectValue("assessment", "plan.start.assessment.missing");
		}
		if (form.getFrom() == StartForm.From.PLAN && !page.offersPlan(form.getPrevious())) {
			errors.rejectValue("previous", "plan.start.previous.missing");
		}
		if (errors.hasErrors()) {
			return show(page, form, null, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Long existing = page.existing(form);
		if (existing != null) {
			return there(page, form, existing, account);
		}
		if (form.getFrom() == StartForm.From.PLAN) {
			return chooseTasks(unit, form);
		}
		try {
			return new ModelAndView("redirect:/plans/" + begin(page, form, Actor.of(account)));
		}
		catch (PlanRule.PlanExists exists) {
			return there(page, form, exists.planId(), account);
		}
	}

	/** What was chosen may differ from the plan that is there, so it is only offered. */
	private ModelAndView there(StartPage page, StartForm form, long planId, CurrentAccount account) {
		PlanEventKind start = (form.getFrom() == StartForm.From.ASSESSMENT) ? PlanEventKind.STARTED_FROM_ASSESSMENT
				: PlanEventKind.STARTED;
		return this.events.begunJustNow(planId, Actor.of(account), start)
				? new ModelAndView("redirect:/plans/" + planId)
				: show(page, form, planId, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static ModelAndView chooseTasks(long unitId, StartForm form) {
		return new ModelAndView("redirect:/plans/new/tasks").addObject("unit", unitId)
			.addObject("from", form.getFrom())
			.addObject("previous", form.getPrevious())
			.addObject("kind", form.getKind())
			.addObject("planYear", form.getPlanYear().strip())
			.addObject("scoredYear", form.getScoredYear().strip());
	}

	private long begin(StartPage page, StartForm form, Actor actor) {
		PlanKind kind = Objects.requireNonNull(form.getKind());
		Long assessment = form.getAssessment();
		if (form.getFrom() == StartForm.From.ASSESSMENT && assessment != null) {
			return this.starter.fromAssessment(assessment, kind, form.year(), actor);
		}
		return this.starter.fromNothing(
				new NewPlan(page.unit().id(), form.year(), form.scored(), kind, null, null, page.unit().illustrative()),
				actor);
	}

	private ModelAndView show(StartPage page, StartForm form, @Nullable Long existing, HttpStatus status) {
		return new ModelAndView("plan/start", status).addObject("page", page)
			.addObject("form", form)
			.addObject("kinds", PlanKind.values())
			.addObject("existing", existing);
	}

	private StartPage page(long unitId) {
		return new StartPage(this.units.get(unitId), this.plans.bases(unitId), this.plans.of(unitId));
	}

}
