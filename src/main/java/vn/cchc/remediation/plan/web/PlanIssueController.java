package vn.cchc.remediation.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.IssueDays;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanFlow;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.SigningRights;
import vn.cchc.remediation.web.VietnameseFormat;

/** The chairperson issues a plan with number, date and signer. */
@Controller
@RequestMapping("/plans/{id}/issue")
@PreAuthorize("@planAccess.issue(#id)")
class PlanIssueController {

	private final PlanFlow flow;

	private final PlanService plans;

	private final AssessmentService assessments;

	private final IssueDays issueDays;

	private final PlanStatusPages pages;

	private final PlanSteps steps;

	private final SigningRights rights;

	private final PlanWords words;

	private final Clock clock;

	PlanIssueController(PlanFlow flow, PlanService plans, AssessmentService assessments, IssueDays issueDays,
			PlanStatusPages pages, PlanSteps steps, SigningRights rights, PlanWords words, Clock clock) {
		this.flow = flow;
		this.plans = plans;
		this.assessments = assessments;
		this.issueDays = issueDays;
		this.pages = pages;
		this.steps = steps;
		this.rights = rights;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView form(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account) {
		return page(this.pages.of(id, account), HttpStatus.OK).addObject("form",
				IssueForm.proposed(this.plans.look(id).content(), LocalDate.now(this.clock),
						this.words.say("plan.flow.issue.signerTitle.usual"), this.flow.submission(id)));
	}

	@PostMapping
	ModelAndView issue(@PathVariable long id, @Valid @ModelAttribute("form") IssueForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		Optional<ModelAndView> question = (errors.hasErrors() || form.confirmsDate()) ? Optional.empty()
				: question(id, form, account);
		if (question.isPresent()) {
			return question.get();
		}
		this.steps.take(errors, () -> this.flow.issue(id, Actor.of(account), form.getSubmission(), form.signer(),
				form.document(), form.date()));
		if (errors.hasErrors()) {
			return refused(id, form, errors, account);
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("plan.flow.issue.done", form.document()));
		warning(id, form.date()).ifPresent((text) -> redirect.addFlashAttribute("flashWarning", text));
		return new ModelAndView("redirect:/plans/" + id + "/status");
	}

	/** Asks once about a date by which deadlines have passed, who may still decide. */
	private Optional<ModelAndView> question(long id, IssueForm form, CurrentAccount account) {
		PlanLook look = this.plans.look(id);
		List<PlanContent.Task> passed = this.issueDays.passed(look, form.date());
		if (passed.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(this.pages.of(id, account)).filter(PlanStatusView::mayDecide).map((view) -> {
			form.askAboutDate();
			return page(view, HttpStatus.UNPROCESSABLE_CONTENT).addObject("passed", passed)
				.addObject("plan", look.content());
		});
	}

	/**
	 * A date that can hardly be right; documents are sometimes so, therefore no error.
	 */
	private Optional<String> warning(long id, LocalDate day) {
		if (day.isAfter(LocalDate.now(this.clock))) {
			return Optional.of(this.words.say("plan.flow.issue.day.ahead"));
		}
		return Optional.ofNullable(this.plans.look(id).plan().assessmentId())
			.flatMap((assessment) -> Optional
				.ofNullable(this.assessments.look(assessment).assessment().header().decisionDate()))
			.filter(day::isBefore)
			.map((decided) -> this.words.say("plan.flow.issue.day.before", new VietnameseFormat().date(decided)));
	}

	/** What is sent again is about the submission that is there now. */
	private ModelAndView refused(long id, IssueForm form, BindingResult errors, CurrentAccount account) {
		PlanStatusView view = this.pages.of(id, account);
		if (!view.mayDecide()) {
			return this.steps.unsent(view, errors, form.typed(this.words::say));
		}
		form.setSubmission(this.flow.submission(id));
		return page(view, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView page(PlanStatusView view, HttpStatus status) {
		return new ModelAndView("plan/issue", status).addObject("view", view)
			.addObject("rights", this.rights.options());
	}

}
