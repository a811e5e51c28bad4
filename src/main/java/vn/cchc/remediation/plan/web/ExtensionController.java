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
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.DueExtensions;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.web.TypedText;

/** A later deadline of a task: asked for by who leads it, decided by who issues plans. */
@Controller
@RequestMapping("/plans/{id}/tasks/{taskId}/extension")
class ExtensionController {

	private final DueExtensions extensions;

	private final PlanStatusPages pages;

	private final PlanSteps steps;

	private final PlanWords words;

	ExtensionController(DueExtensions extensions, PlanStatusPages pages, PlanSteps steps, PlanWords words) {
		this.extensions = extensions;
		this.pages = pages;
		this.steps = steps;
		this.words = words;
	}

	/**
	 * While the plan is amended, or after its year, there is nothing to ask for: says so.
	 */
	@GetMapping
	@PreAuthorize("@planAccess.within(#id)")
	ModelAndView show(@PathVariable long id, @PathVariable long taskId, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		PlanStatusView view = this.pages.of(id, account);
		if (view.head().status() != PlanStatus.ISSUED) {
			redirect.addFlashAttribute("flashWarning",
					this.words.say(view.head().amending() ? "plan.extension.amending" : "plan.extension.notInForce"));
			return new ModelAndView("redirect:/plans/" + id + "/status");
		}
		return page(view, taskId, HttpStatus.OK).addObject("form", new ExtensionForm())
			.addObject("decision", new DecisionForm());
	}

	@PostMapping
	@PreAuthorize("@planAccess.extend(#id, #taskId, #account)")
	ModelAndView request(@PathVariable long id, @PathVariable long taskId,
			@Valid @ModelAttribute("form") ExtensionForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		this.steps.take(errors, () -> request(id, taskId, form, errors, account));
		if (!errors.hasErrors()) {
			return done(id, "plan.extension.requested", redirect);
		}
		PlanStatusView view = this.pages.of(id, account);
		if (asked(view, taskId) && !errors.hasGlobalErrors()) {
			errors.reject("overtaken", this.words.say("plan.extension.open"));
		}
		return (errors.hasGlobalErrors() || view.head().status() != PlanStatus.ISSUED)
				? this.steps.unsent(view, errors, form.typed(this.words::say))
				: page(view, taskId, HttpStatus.UNPROCESSABLE_CONTENT).addObject("decision", new DecisionForm());
	}

	private void request(long id, long taskId, ExtensionForm form, BindingResult errors, CurrentAccount account) {
		try {
			this.extensions.request(id, taskId, Actor.of(account), form.getDue(), form.getReason());
		}
		catch (PlanRule.DueUnread ex) {
			errors.rejectValue("due", "plan.extension.due.unread");
		}
		catch (PlanRule.DueNotLater ex) {
			errors.rejectValue("due", "plan.extension.due.earlier");
		}
	}

	@PostMapping("/decision")
	@PreAuthorize("@planAccess.issue(#id)")
	ModelAndView decide(@PathVariable long id, @PathVariable long taskId,
			@Valid @ModelAttribute("decision") DecisionForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (!form.isGranted() && Texts.normalizeToNull(form.getRemark()) == null) {
			errors.rejectValue("remark", "plan.extension.remark.missing");
		}
		this.steps.take(errors, () -> decide(id, taskId, form, errors, account));
		if (!errors.hasErrors()) {
			return done(id, form.isGranted() ? "plan.extension.granted" : "plan.extension.refused", redirect);
		}
		PlanStatusView view = this.pages.of(id, account);
		return asked(view, taskId)
				? page(view, taskId, HttpStatus.UNPROCESSABLE_CONTENT).addObject("form", new ExtensionForm())
				: this.steps.unsent(view, errors,
						List.of(new TypedText(this.words.say("plan.extension.remark"), form.getRemark())));
	}

	private static boolean asked(PlanStatusView view, long taskId) {
		return view.asked().stream().anyMatch((line) -> line.task().id() == taskId);
	}

	private void decide(long id, long taskId, DecisionForm form, BindingResult errors, CurrentAccount account) {
		if (!form.isGranted()) {
			this.extensions.refuse(id, taskId, Actor.of(account), form.getRemark());
			return;
		}
		try {
			this.extensions.grant(id, taskId, Actor.of(account), Texts.normalizeToNull(form.getRemark()));
		}
		catch (PlanRule.DueNotLater ex) {
			errors.reject("overtaken", this.words.say("plan.extension.overtaken"));
		}
	}

	private ModelAndView page(PlanStatusView view, long taskId, HttpStatus status) {
		return new ModelAndView("plan/extension", status).addObject("view", view)
			.addObject("line",
					view.tasks()
						.stream()
						.filter((line) -> line.task().id() == taskId)
						.findFirst()
						.orElseThrow(() -> new NotFound("task of a plan in force", taskId)));
	}

	private ModelAndView done(long id, String message, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.words.say(message));
		return new ModelAndView("redirect:/plans/" + id + "/status");
	}

}
