package vn.cchc.remediation.progress.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportRule;

/**
 * The page of one task in a report: what is asked, and the form to report it, made for a
 * phone.
 */
@Controller
@RequestMapping("/reports/{id}/lines/{lineId}")
class LineController {

	private final LinePages pages;

	private final LineSaving saving;

	private final ProgressWords words;

	LineController(LinePages pages, LineSaving saving, ProgressWords words) {
		this.pages = pages;
		this.saving = saving;
		this.words = words;
	}

	@GetMapping
	@PreAuthorize("@progressAccess.see(#id)")
	ModelAndView show(@PathVariable long id, @PathVariable long lineId,
			@AuthenticationPrincipal CurrentAccount account) {
		LineView view = this.pages.of(id, lineId, account);
		return page(view, LineForm.of(view.line()), account);
	}

	@PostMapping
	@PreAuthorize("@progressAccess.enter(#id, #lineId, #account)")
	ModelAndView save(@PathVariable long id, @PathVariable long lineId, @Valid @ModelAttribute("form") LineForm form,
			BindingResult errors, @RequestParam(required = false) @Nullable List<MultipartFile> evidenceFiles,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) throws IOException {
		LineView seen = this.pages.of(id, lineId, account);
		Uploads uploads = this.saving.take(seen.report(), evidenceFiles, account);
		form.getEvidence().addAll(uploads.taken());
		List<LineConflict> conflicts = new ArrayList<>();
		if (!errors.hasErrors()) {
			try {
				conflicts.addAll(this.saving.save(seen, form, account));
			}
			catch (ReportRule.NotInThisState refused) {
				errors.reject("progress.line.moved",
						new Object[] { this.words.say("progress.status." + refused.status()) }, null);
			}
		}
		if (errors.hasErrors() || !conflicts.isEmpty()) {
			return refused(this.pages.of(id, lineId, account), form, account, uploads, conflicts);
		}
		return saved(seen, form, uploads, redirect);
	}

	private ModelAndView saved(LineView view, LineForm form, Uploads uploads, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.words.say("progress.line.saved"));
		if (!uploads.refused().isEmpty()) {
			redirect.addFlashAttribute("flashError", String.join(" ", uploads.refused()));
		}
		ReportContent.Line next = (form.getThen().equals("next") && uploads.refused().isEmpty()) ? view.next() : null;
		ReportContent.Line target = (next != null) ? next : view.line();
		return new ModelAndView("redirect:/reports/" + view.report().head().reportId() + "/lines/" + target.id());
	}

	private ModelAndView refused(LineView view, LineForm form, CurrentAccount account, Uploads uploads,
			List<LineConflict> conflicts) {
		ModelAndView page = page(view, form, account).addObject("conflicts", conflicts)
			.addObject("refusedFiles", uploads.refused());
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(LineView view, LineForm form, CurrentAccount account) {
		return new ModelAndView("progress/line").addObject("view", view)
			.addObject("form", form)
			.addObject("accountId", account.id())
			.addObject("picker", this.pages.picker(view.report().head().unitId(), null, form.getEvidence()));
	}

}
