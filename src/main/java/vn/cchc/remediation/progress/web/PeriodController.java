package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.web.Tables;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ProgressWords;

/** A period with every unit that owes a report; what is through is accepted together. */
@Controller
class PeriodController {

	private final PeriodPages pages;

	private final PeriodTable table;

	private final Tables files;

	private final JointAcceptance acceptance;

	private final ProgressWords words;

	PeriodController(PeriodPages pages, PeriodTable table, Tables files, JointAcceptance acceptance,
			ProgressWords words) {
		this.pages = pages;
		this.table = table;
		this.files = files;
		this.acceptance = acceptance;
		this.words = words;
	}

	@GetMapping("/periods/{id:[0-9]+}")
	@PreAuthorize("@periodAccess.see(#id)")
	ModelAndView show(@PathVariable long id, @RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String dir) {
		return page(this.pages.of(id, show, sort, dir), Map.of(), HttpStatus.OK);
	}

	/** The units as the address lists them, as a file. */
	@GetMapping("/periods/{id:[0-9]+}" + Tables.FILE)
	@PreAuthorize("@periodAccess.see(#id)")
	View file(@PathVariable long id, @PathVariable String format, @RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String dir) {
		return this.files.file(this.table.of(this.pages.of(id, show, sort, dir)), format);
	}

	/** Asks once, then accepts; what could not be accepted is told one by one. */
	@PostMapping("/periods/{id:[0-9]+}/accept")
	@PreAuthorize("@periodAccess.manage(#id)")
	ModelAndView accept(@PathVariable long id, @RequestParam(defaultValue = "") List<String> report,
			@RequestParam(defaultValue = "false") boolean confirmed, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		PeriodPage page = this.pages.of(id, null, null, null);
		Map<String, PeriodLine> chosen = JointAcceptance.chosen(page, report);
		if (chosen.isEmpty()) {
			return page(page, chosen, HttpStatus.UNPROCESSABLE_CONTENT).addObject("flashError",
					this.words.say("progress.period.accept.none"));
		}
		if (!confirmed) {
			return page(page, chosen, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		JointAcceptance.Result result = this.acceptance.accept(chosen, Actor.of(account));
		if (result.accepted() > 0) {
			redirect.addFlashAttribute("flashSuccess",
					this.words.say("progress.period.accept.done", result.accepted()));
		}
		redirect.addFlashAttribute("refused", result.refused());
		return new ModelAndView("redirect:/periods/" + id);
	}

	private ModelAndView page(PeriodPage page, Map<String, PeriodLine> asked, HttpStatus status) {
		return new ModelAndView("progress/period", status).addObject("view", page)
			.addObject("name", this.words.term(page.period().term()))
			.addObject("table", this.table.of(page))
			.addObject("asked", asked);
	}

}
