package vn.cchc.remediation.progress.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.progress.ReportService;

/** The office checks its report, submits it, and takes it back. */
@Controller
@RequestMapping("/reports/{id}")
class SubmissionController {

	private final ReportPages pages;

	private final ReportService reports;

	private final ProgressWords words;

	SubmissionController(ReportPages pages, ReportService reports, ProgressWords words) {
		this.pages = pages;
		this.reports = reports;
		this.words = words;
	}

	@GetMapping("/submit")
	@PreAuthorize("@progressAccess.write(#id)")
	ModelAndView check(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account) {
		return page(id, account);
	}

	@PostMapping("/submit")
	@PreAuthorize("@progressAccess.write(#id)")
	ModelAndView submit(@PathVariable long id, @RequestParam(defaultValue = "0") int seen,
			@RequestParam(defaultValue = "false") boolean confirmed, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		try {
			this.reports.submit(id, seen, confirmed, Actor.of(account));
		}
		catch (ReportRule.NotReady refused) {
			return refused(id, account, "progress.submit.errors.first");
		}
		catch (ReportRule.Unconfirmed refused) {
			return refused(id, account, "progress.submit.unconfirmed");
		}
		catch (ReportRule.SubmittedAgain refused) {
			return refused(id, account, "progress.submit.again");
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("progress.submit.done"));
		return new ModelAndView("redirect:/reports/" + id);
	}

	@PostMapping("/withdraw")
	@PreAuthorize("@progressAccess.write(#id)")
	String withdraw(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		this.reports.withdraw(id, Actor.of(account));
		redirect.addFlashAttribute("flashSuccess", this.words.say("progress.submit.withdrawn"));
		return "redirect:/reports/" + id;
	}

	private ModelAndView refused(long id, CurrentAccount account, String reason) {
		ModelAndView page = page(id, account).addObject("refused", this.words.say(reason));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(long id, CurrentAccount account) {
		return new ModelAndView("progress/submit").addObject("view", this.pages.of(id, account));
	}

}
