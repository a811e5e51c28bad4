package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.progress.ReviewService;
import vn.cchc.remediation.web.TypedText;

/** One report on one page: read, judged task by task, returned or accepted. */
@Controller
class ReviewController {

	private final ReviewPages pages;

	private final ReviewForms forms;

	private final ReviewService reviews;

	private final ProgressWords words;

	ReviewController(ReviewPages pages, ReviewForms forms, ReviewService reviews, ProgressWords words) {
		this.pages = pages;
		this.forms = forms;
		this.reviews = reviews;
		this.words = words;
	}

	@GetMapping("/reports/{id:[0-9]+}/review")
	@PreAuthorize("@progressAccess.review(#id)")
	ModelAndView review(@PathVariable long id) {
		return page(this.pages.of(id), HttpStatus.OK).addObject("form", new ReopenForm());
	}

	/**
	 * Notes everything that was typed, then decides if asked to. What could not be noted
	 * comes back with the page; a report that is objected to is accepted only when the
	 * form names the lines that are objected to.
	 */
	@PostMapping("/reports/{id:[0-9]+}/review")
	@PreAuthorize("@progressAccess.review(#id)")
	ModelAndView send(@PathVariable long id, @RequestParam int submission, @RequestParam Action action,
			@RequestParam(defaultValue = "") Set<Long> objections, @RequestParam Map<String, String> sent,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		Actor actor = Actor.of(account);
		TypedDrafts typed = this.forms.save(sent, actor);
		if (!typed.refused().isEmpty()) {
			return refuse(id, typed, null, this.words.say("progress.review.refused"));
		}
		ReviewPage page = this.pages.of(id);
		if (action == Action.RETURN && page.open() && !said(page)) {
			return refuse(id, typed, null, this.words.say("progress.review.return.nothing"));
		}
		try {
			decide(id, submission, action, objections, actor);
			redirect.addFlashAttribute("flashSuccess",
					this.words.say("progress.review." + action.word() + ".done", page.unitTitle()));
		}
		catch (ReviewService.ObjectedMeanwhile rule) {
			return refuse(id, typed, action.word(), null);
		}
		catch (ReportRule.NotInThisState rule) {
			redirect.addFlashAttribute("flashError",
					this.words.say("progress.review.moved", this.words.say("progress.status." + rule.status())));
		}
		catch (ReportRule.SubmittedAgain rule) {
			redirect.addFlashAttribute("flashError", this.words.say("progress.review.again"));
		}
		return new ModelAndView("redirect:/reports/" + id + "/review");
	}

	/** Opens an accepted report again; without a reason the page says what is missing. */
	@PostMapping("/reports/{id:[0-9]+}/reopen")
	@PreAuthorize("@progressAccess.review(#id)")
	ModelAndView reopen(@PathVariable long id, @Valid @ModelAttribute("form") ReopenForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return page(this.pages.of(id), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.reviews.reopen(id, form.getReason(), Actor.of(account));
			redirect.addFlashAttribute("flashSuccess", this.words.say("progress.review.reopen.done"));
		}
		catch (ReportRule.NotInThisState rule) {
			return page(this.pages.of(id), HttpStatus.UNPROCESSABLE_CONTENT)
				.addObject("problem",
						this.words.say("progress.review.reopen.state",
								this.words.say("progress.status." + rule.status())))
				.addObject("unsent",
						List.of(new TypedText(this.words.say("progress.review.reopen.reason"), form.getReason())));
		}
		return new ModelAndView("redirect:/reports/" + id + "/review");
	}

	private void decide(long id, int submission, Action action, Set<Long> objections, Actor actor) {
		if (action == Action.RETURN) {
			this.reviews.giveBack(id, submission, actor);
		}
		else if (action == Action.ACCEPT) {
			this.reviews.accept(id, submission, objections, actor);
		}
	}

	/** Whether the unit would learn what to mend. */
	private static boolean said(ReviewPage page) {
		return page.overall().judgement().remark() != null || page.review()
			.notes()
			.values()
			.stream()
			.anyMatch((note) -> note.judgement().objects() || note.judgement().remark() != null);
	}

	private ModelAndView refuse(long id, TypedDrafts typed, @Nullable String ask, @Nullable String message) {
		ModelAndView page = page(this.pages.of(id).after(typed, ask), HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("form", new ReopenForm());
		return (message != null) ? page.addObject("flashError", message) : page;
	}

	private ModelAndView page(ReviewPage page, HttpStatus status) {
		return new ModelAndView("progress/review", status).addObject("view", page)
			.addObject("name", this.words.term(page.look().period().term()));
	}

	/** What is done with a report; the buttons of the page send the word. */
	enum Action {

		/** Nothing but noting what was typed. */
		SAVE,

		/** Gives it back to be mended. */
		RETURN,

		/** Accepts and so fixes it. */
		ACCEPT;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
