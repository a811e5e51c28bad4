package vn.cchc.remediation.plan.web;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanFlow;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.PlanService;

/**
 * The steps of a plan that need no more than a click, or a second one where something is
 * given up or was warned of.
 */
@Controller
@RequestMapping("/plans/{id}")
class PlanFlowController {

	private final PlanFlow flow;

	private final PlanService plans;

	private final PlanStatusPages pages;

	private final PlanWords words;

	private final Clock clock;

	PlanFlowController(PlanFlow flow, PlanService plans, PlanStatusPages pages, PlanWords words, Clock clock) {
		this.flow = flow;
		this.plans = plans;
		this.pages = pages;
		this.words = words;
		this.clock = clock;
	}

	@PostMapping("/submit")
	@PreAuthorize("@planAccess.write(#id)")
	ModelAndView submit(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirmed,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		try {
			this.flow.submit(id, Actor.of(account), confirmed);
		}
		catch (PlanRule.Unconfirmed ex) {
			return ask(id, "submit", account);
		}
		catch (PlanRule.NotReady ex) {
			return page(id, account);
		}
		return done(id, "plan.flow.submit.done", redirect);
	}

	@PostMapping("/withdraw")
	@PreAuthorize("@planAccess.write(#id)")
	ModelAndView withdraw(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		this.plans.withdraw(id, Actor.of(account));
		return done(id, "plan.flow.withdraw.done", redirect);
	}

	@PostMapping("/give-up")
	@PreAuthorize("@planAccess.lead(#id)")
	ModelAndView giveUp(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirmed,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (!confirmed) {
			return ask(id, "give-up", account);
		}
		this.plans.giveUpAmendment(id, Actor.of(account));
		return done(id, "plan.flow.give-up.done", redirect);
	}

	/** Before the plan's year is over it asks once more. */
	@PostMapping("/close")
	@PreAuthorize("@planAccess.issue(#id)")
	ModelAndView close(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirmed,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		int year = this.plans.look(id).plan().planYear();
		if (!confirmed && LocalDate.now(this.clock).getYear() <= year) {
			return ask(id, "close", account);
		}
		this.plans.close(id, Actor.of(account));
		return done(id, "plan.flow.close.done", redirect);
	}

	private ModelAndView ask(long id, String step, CurrentAccount account) {
		return page(id, account).addObject("ask", step);
	}

	private ModelAndView page(long id, CurrentAccount account) {
		return new ModelAndView("plan/status", HttpStatus.UNPROCESSABLE_CONTENT).addObject("view",
				this.pages.of(id, account));
	}

	private ModelAndView done(long id, String message, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.words.say(message));
		return new ModelAndView("redirect:/plans/" + id + "/status");
	}

}
