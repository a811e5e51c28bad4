package vn.cchc.remediation.plan.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanFlow;
import vn.cchc.remediation.plan.PlanService;

/** The steps of a plan that need words: giving it back, and opening an amendment. */
@Controller
@RequestMapping("/plans/{id}")
class PlanRemarkController {

	private static final String RETURN = "return";

	private static final String AMENDMENT = "amendment";

	private final PlanFlow flow;

	private final PlanService plans;

	private final PlanStatusPages pages;

	private final PlanWords words;

	PlanRemarkController(PlanFlow flow, PlanService plans, PlanStatusPages pages, PlanWords words) {
		this.flow = flow;
		this.plans = plans;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping("/return")
	@PreAuthorize("@planAccess.issue(#id)")
	ModelAndView giveBack(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account) {
		RemarkForm form = new RemarkForm();
		form.setSubmission(this.flow.submission(id));
		return page(id, RETURN, account, HttpStatus.OK).addObject("form", form);
	}

	@PostMapping("/return")
	@PreAuthorize("@planAccess.issue(#id)")
	ModelAndView giveBack(@PathVariable long id, @Valid @ModelAttribute("form") RemarkForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return page(id, RETURN, account, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.flow.giveBack(id, Actor.of(account), form.getSubmission(), form.getRemark());
		return done(id, RETURN, redirect);
	}

	@GetMapping("/amendment")
	@PreAuthorize("@planAccess.lead(#id)")
	ModelAndView amend(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account) {
		return page(id, AMENDMENT, account, HttpStatus.OK).addObject("form", new RemarkForm());
	}

	@PostMapping("/amendment")
	@PreAuthorize("@planAccess.lead(#id)")
	ModelAndView amend(@PathVariable long id, @Valid @ModelAttribute("form") RemarkForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return page(id, AMENDMENT, account, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.plans.amend(id, Actor.of(account), form.getRemark());
		return done(id, AMENDMENT, redirect);
	}

	private ModelAndView page(long id, String step, CurrentAccount account, HttpStatus status) {
		return new ModelAndView("plan/remark", status).addObject("view", this.pages.of(id, account))
			.addObject("step", step);
	}

	private ModelAndView done(long id, String step, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.words.say("plan.flow." + step + ".done"));
		return new ModelAndView("redirect:/plans/" + id + "/status");
	}

}
