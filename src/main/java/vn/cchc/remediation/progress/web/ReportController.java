package vn.cchc.remediation.progress.web;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.progress.ReportService;
import vn.cchc.remediation.progress.TaskState;

/** The unit's page of a report: all its lines, what to do now, what happened. */
@Controller
@RequestMapping("/reports/{id}")
class ReportController {

	private final ReportPages pages;

	private final ReportService reports;

	private final ProgressWords words;

	ReportController(ReportPages pages, ReportService reports, ProgressWords words) {
		this.pages = pages;
		this.reports = reports;
		this.words = words;
	}

	@GetMapping
	@PreAuthorize("@progressAccess.see(#id)")
	ModelAndView show(@PathVariable long id, @RequestParam(defaultValue = "false") boolean mine,
			@AuthenticationPrincipal CurrentAccount account) {
		return page(id, account).addObject("onlyMine", mine);
	}

	/** Something with the rows that were ticked: another state, or evidence for all. */
	@PostMapping("/rows")
	@PreAuthorize("@progressAccess.see(#id)")
	ModelAndView rows(@PathVariable long id, @RequestParam(required = false) @Nullable List<Long> line,
			@RequestParam(name = "do", defaultValue = "state") String what,
			@RequestParam(required = false) @Nullable TaskState state, @RequestParam(defaultValue = "") String back,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		ReportView view = this.pages.of(id, account);
		List<Long> lines = (line != null) ? line : List.of();
		requireFilledInBy(view, lines);
		if (!lines.isEmpty() && what.equals("evidence")) {
			return new ModelAndView("redirect:"
					+ UriComponentsBuilder.fromPath("/reports/" + id + "/evidence").queryParam("line", lines).build());
		}
		if (lines.isEmpty() || state == null) {
			redirect.addFlashAttribute("flashWarning", this.words.say("progress.report.rows.none"));
		}
		else {
			this.reports.state(id, lines, state, Actor.of(account));
			redirect.addFlashAttribute("flashSuccess", this.words.say("progress.report.rows.set", lines.size(),
					this.words.say("progress.state." + state)));
		}
		return new ModelAndView("redirect:"
				+ (back.equals("tracking") ? "/plans/" + view.head().planId() + "/tracking" : "/reports/" + id));
	}

	private static void requireFilledInBy(ReportView view, Collection<Long> lines) {
		if (!view.office() && (lines.isEmpty() || !view.mine().containsAll(lines))) {
			throw new AccessDeniedException("not the account's lines");
		}
	}

	@PostMapping("/summary")
	@PreAuthorize("@progressAccess.write(#id)")
	ModelAndView summary(@PathVariable long id, @RequestParam(defaultValue = "") String seen,
			@RequestParam(defaultValue = "") String summary, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		if (summary.length() > LineFields.LONGEST) {
			return refused(id, account, summary, seen).addObject("summaryError", this.words.say("progress.line.long"));
		}
		try {
			this.reports.summary(id, seen, summary);
		}
		catch (ReportRule.TextChanged changed) {
			String stored = (changed.stored() != null) ? changed.stored() : "";
			return refused(id, account, summary, stored).addObject("summaryStored", stored);
		}
		catch (ReportRule.NotInThisState moved) {
			return refused(id, account, summary, seen).addObject("summaryError",
					this.words.say("progress.report.moved", this.words.say("progress.status." + moved.status())));
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("progress.report.summary.saved"));
		return new ModelAndView("redirect:/reports/" + id);
	}

	private ModelAndView refused(long id, CurrentAccount account, String typed, String seen) {
		ModelAndView page = page(id, account).addObject("onlyMine", false)
			.addObject("typedSummary", typed)
			.addObject("seenSummary", seen);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(long id, CurrentAccount account) {
		return new ModelAndView("progress/report").addObject("view", this.pages.of(id, account));
	}

}
