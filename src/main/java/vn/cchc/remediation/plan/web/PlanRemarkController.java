package vn.cchc.remediation.plan.web;

import java.util.List;

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
import vn.cchc.remediation.web.TypedText;

/** The steps of a plan that need words: giving it back, and opening an amendment. */
@Controller
@RequestMapping("/plans/{id}")
class PlanRemarkController {

	private static final String RETURN = "return";

	private static final String AMENDMENT = "amendment";

	private final PlanFlow flow;

	private final PlanService plans;

	private final PlanStatusPages pages;

	private final PlanSteps steps;

	private final PlanWords words;

	PlanRemarkController(PlanFlow flow, PlanService plans, PlanStatusPages pages, PlanSteps steps, PlanWords words) {
		this.flow = flow;
		this.plans = plans;
		this.pages = pages;
		this.steps = steps;
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
		this.steps.take(errors,
				() -> this.flow.giveBack(id, Actor.of(account), form.getSubmission(), form.getRemark()));
		return errors.hasErrors() ? refused(id, RETURN, form, errors, account) : done(id, RETURN, redirect);
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
		this.steps.take(errors, () -> this.plans.amend(id, Actor.of(account), form.getRemark()));
		return errors.hasErrors() ? refused(id, AMENDMENT, form, errors, account) : done(id, AMENDMENT, redirect);
	}

	private ModelAndView page(long id, String step, CurrentAccount account, HttpStatus status) {
		return page(this.pages.of(id, account), step, status);
	}

	private static ModelAndView page(PlanStatusView view, String step, HttpStatus status) {
		return new ModelAndView("plan/remark", status).addObject("view", view).addObject("step", step);
	}

	/** What is sent again is about the submission that is there now. */
	private ModelAndView refused(long id, String step, RemarkForm form, BindingResult errors, CurrentAccount account) {
		PlanStatusView view = this.pages.of(id, account);
		if (!view.may(step)) {
			return this.steps.unsent(view, errors,
					List.of(new TypedText(this.words.say("plan.flow." + step + ".remark"), form.getRemark())));
		}
		form.setSubmission(this.flow.submission(id));
		return page(view, step, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView done(long id, String step, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.words.say("plan.flow." + step + ".done"));
		return new ModelAndView("redirect:/plans/" + id + "/status");
	}

}
