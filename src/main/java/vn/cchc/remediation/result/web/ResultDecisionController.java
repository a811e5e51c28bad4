package vn.cchc.remediation.result.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningRights;
import vn.cchc.remediation.plan.web.RemarkForm;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultEvents;
import vn.cchc.remediation.result.ResultRule;
import vn.cchc.remediation.result.ResultService;
import vn.cchc.remediation.result.ResultText;
import vn.cchc.remediation.web.TypedText;

/**
 * The steps of a result report that need words: giving it back, opening it again, and
 * issuing it with number, date and signer.
 */
@Controller
@RequestMapping("/results/{id}")
class ResultDecisionController {

	private static final String RETURN = "return";

	private static final String REOPEN = "reopen";

	private final ResultService results;

	private final ResultEvents events;

	private final ResultPages pages;

	private final SigningRights rights;

	private final ResultWords words;

	private final Clock clock;

	ResultDecisionController(ResultService results, ResultEvents events, ResultPages pages, SigningRights rights,
			ResultWords words, Clock clock) {
		this.results = results;
		this.events = events;
		this.pages = pages;
		this.rights = rights;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/return")
	@PreAuthorize("@resultAccess.issue(#id)")
	ModelAndView giveBack(@PathVariable long id) {
		RemarkForm form = new RemarkForm();
		form.setSubmission(this.events.submissions(id));
		return remark(this.pages.status(id), RETURN, HttpStatus.OK).addObject("form", form);
	}

	@PostMapping("/return")
	@PreAuthorize("@resultAccess.issue(#id)")
	ModelAndView giveBack(@PathVariable long id, @Valid @ModelAttribute("form") RemarkForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		take(errors, () -> this.results.giveBack(id, Actor.of(account), form.getSubmission(), form.getRemark()));
		return errors.hasErrors() ? refused(id, RETURN, form)
				: done(id, this.words.say("result.flow.return.done"), redirect);
	}

	@GetMapping("/reopen")
	@PreAuthorize("@resultAccess.lead(#id)")
	ModelAndView reopen(@PathVariable long id) {
		return remark(this.pages.status(id), REOPEN, HttpStatus.OK).addObject("form", new RemarkForm());
	}

	@PostMapping("/reopen")
	@PreAuthorize("@resultAccess.lead(#id)")
	ModelAndView reopen(@PathVariable long id, @Valid @ModelAttribute("form") RemarkForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		take(errors, () -> this.results.reopen(id, Actor.of(account), form.getRemark()));
		return errors.hasErrors() ? refused(id, REOPEN, form)
				: done(id, this.words.say("result.flow.reopen.done"), redirect);
	}

	@GetMapping("/issue")
	@PreAuthorize("@resultAccess.issue(#id)")
	ModelAndView issue(@PathVariable long id) {
		ResultContent content = this.results.look(id).content();
		String title = content.text(ResultText.SIGNER_TITLE);
		ResultIssueForm form = new ResultIssueForm();
		form.propose(content.number(), LocalDate.now(this.clock),
				new Signer(content.signing(),
						title.isEmpty() ? this.words.say("plan.flow.issue.signerTitle.usual") : title,
						content.text(ResultText.SIGNER_NAME)),
				this.events.submissions(id));
		return issuing(this.pages.status(id), HttpStatus.OK).addObject("form", form);
	}

	@PostMapping("/issue")
	@PreAuthorize("@resultAccess.issue(#id)")
	ModelAndView issue(@PathVariable long id, @Valid @ModelAttribute("form") ResultIssueForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		take(errors, () -> this.results.issue(id, Actor.of(account), form.getSubmission(), form.signer(),
				form.document(), form.date()));
		if (errors.hasErrors()) {
			return refused(id, form);
		}
		if (form.date().isAfter(LocalDate.now(this.clock))) {
			redirect.addFlashAttribute("flashWarning", this.words.say("result.flow.issue.ahead"));
		}
		return done(id, this.words.say("result.flow.issue.done", form.document()), redirect);
	}

	/** Takes a step unless its form has errors; why it was not taken becomes one. */
	private void take(BindingResult errors, Runnable step) {
		if (errors.hasErrors()) {
			return;
		}
		try {
			step.run();
		}
		catch (ResultRule.NotInThisState rule) {
			errors.reject("overtaken", this.words.otherState(rule.status()));
		}
		catch (ResultRule.SubmittedAgain rule) {
			errors.reject("overtaken", this.words.say("plan.flow.again"));
		}
	}

	/** What is sent again is about the submission that is there now. */
	private ModelAndView refused(long id, String step, RemarkForm form) {
		ResultStatusView view = this.pages.status(id);
		if (!view.may(step)) {
			return unsent(view,
					List.of(new TypedText(this.words.say("result.flow." + step + ".remark"), form.getRemark())));
		}
		form.setSubmission(this.events.submissions(id));
		return remark(view, step, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView refused(long id, ResultIssueForm form) {
		ResultStatusView view = this.pages.status(id);
		if (!view.mayDecide()) {
			return unsent(view, form.typed(this.words::say));
		}
		form.setSubmission(this.events.submissions(id));
		return issuing(view, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView unsent(ResultStatusView view, List<TypedText> typed) {
		return new ModelAndView("result/unsent", HttpStatus.UNPROCESSABLE_CONTENT).addObject("view", view)
			.addObject("problem", this.words.otherState(view.head().status()))
			.addObject("typed", TypedText.written(typed));
	}

	private static ModelAndView remark(ResultStatusView view, String step, HttpStatus status) {
		return new ModelAndView("result/remark", status).addObject("view", view).addObject("step", step);
	}

	private ModelAndView issuing(ResultStatusView view, HttpStatus status) {
		return new ModelAndView("result/issue", status).addObject("view", view)
			.addObject("rights", this.rights.options());
	}

	private static ModelAndView done(long id, String message, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", message);
		return new ModelAndView("redirect:/results/" + id + "/status");
	}

}
