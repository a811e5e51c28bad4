package vn.cchc.remediation.progress.web;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ReportedCriteria;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.PeriodSummary;
import vn.cchc.remediation.progress.ProgressWords;

/** One criterion in all reports of a period, so that all are judged alike. */
@Controller
@RequestMapping("/periods/{id:[0-9]+}/criteria")
class CriterionReviewController {

	private final CriterionPages pages;

	private final ReportedCriteria criteria;

	private final PeriodReader periods;

	private final ReviewForms forms;

	private final ProgressWords words;

	CriterionReviewController(CriterionPages pages, ReportedCriteria criteria, PeriodReader periods, ReviewForms forms,
			ProgressWords words) {
		this.pages = pages;
		this.criteria = criteria;
		this.periods = periods;
		this.forms = forms;
		this.words = words;
	}

	@GetMapping
	@PreAuthorize("@periodAccess.see(#id)")
	@Transactional(readOnly = true)
	String list(@PathVariable long id, Model model) {
		PeriodSummary period = this.periods.one(id);
		model.addAttribute("period", period);
		model.addAttribute("name", this.words.term(period.term()));
		model.addAttribute("criteria", this.criteria.ofPeriod(id));
		return "progress/criteria";
	}

	@GetMapping("/{criterion:[0-9]+}")
	@PreAuthorize("@periodAccess.see(#id)")
	ModelAndView show(@PathVariable long id, @PathVariable long criterion) {
		return page(id, criterion, TypedDrafts.NONE, HttpStatus.OK);
	}

	/** Without script the verdicts of all units come as one form. */
	@PostMapping("/{criterion:[0-9]+}")
	@PreAuthorize("@periodAccess.manage(#id)")
	ModelAndView save(@PathVariable long id, @PathVariable long criterion, @RequestParam Map<String, String> sent,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		TypedDrafts typed = this.forms.save(sent, Actor.of(account));
		if (!typed.refused().isEmpty()) {
			return page(id, criterion, typed, HttpStatus.UNPROCESSABLE_CONTENT).addObject("flashError",
					this.words.say("progress.review.refused"));
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("progress.criterion.saved"));
		return new ModelAndView("redirect:/periods/" + id + "/criteria/" + criterion);
	}

	private ModelAndView page(long id, long criterion, TypedDrafts typed, HttpStatus status) {
		CriterionPage page = this.pages.of(id, criterion, typed);
		return new ModelAndView("progress/criterion", status).addObject("view", page)
			.addObject("name", this.words.term(page.period().term()));
	}

}
