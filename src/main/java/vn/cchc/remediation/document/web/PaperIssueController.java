package vn.cchc.remediation.document.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.document.compose.PaperDocuments;
import vn.cchc.remediation.document.compose.PaperDocuments.Seen;
import vn.cchc.remediation.document.compose.PaperRule;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.seal.OfficialPapers.Imprint;
import vn.cchc.remediation.document.seal.OfficialPapers.Issued;
import vn.cchc.remediation.plan.SigningRights;
import vn.cchc.remediation.web.VietnameseFormat;

/**
 * Issues papers with number, date and signer. What is issued is the draft that was read:
 * the form carries its code and how often it had been issued.
 */
@Controller
@RequestMapping(PaperController.PAPERS + DocumentPages.ID + "/issue")
@PreAuthorize("@documentAccess.issue(#path, #id)")
class PaperIssueController {

	private final PaperDocuments papers;

	private final SigningRights rights;

	private final MessageSource messages;

	private final VietnameseFormat format;

	private final Clock clock;

	PaperIssueController(PaperDocuments papers, SigningRights rights, MessageSource messages, VietnameseFormat format,
			Clock clock) {
		this.papers = papers;
		this.rights = rights;
		this.messages = messages;
		this.format = format;
		this.clock = clock;
	}

	/**
	 * The form.
	 * @param read the code of the draft that was read, empty when none was
	 */
	@GetMapping
	ModelAndView issue(@PathVariable String path, @PathVariable long id, @RequestParam(defaultValue = "") String read) {
		DocumentSource source = PaperController.source(path, id);
		PaperIssueForm form = new PaperIssueForm();
		form.setSymbol(this.papers.symbol(source));
		form.propose(null, LocalDate.now(this.clock), this.papers.usualSigner(source), 0);
		Seen now = this.papers.seen(source);
		form.seen(now);
		return page(source, HttpStatus.OK).addObject("form", form)
			.addObject("changed", !read.isEmpty() && !read.equals(now.code()));
	}

	@PostMapping
	ModelAndView issue(@PathVariable String path, @PathVariable long id,
			@Valid @ModelAttribute("form") PaperIssueForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		DocumentSource source = PaperController.source(path, id);
		if (errors.hasErrors()) {
			return page(source, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Imprint imprint = new Imprint(form.document(), form.date(), form.signer());
		try {
			return issued(source, imprint, this.papers.issue(source, imprint, form.seen(), account.id()), redirect);
		}
		catch (PaperRule.IssuedMeanwhile ex) {
			return ex.issued().imprint().equals(imprint) ? issued(source, imprint, ex.issued().version(), redirect)
					: again(source, form, errors, ex.issued());
		}
		catch (PaperRule.DraftChanged ex) {
			return again(source, form, errors, null);
		}
	}

	private ModelAndView issued(DocumentSource source, Imprint imprint, int version, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", say("document.issue.done", String.valueOf(imprint.number())));
		return new ModelAndView("redirect:" + source.address() + "/versions/" + version);
	}

	/**
	 * The form with what was typed, about what there is now.
	 * @param meanwhile what was issued since the draft was read, null when that changed
	 */
	private ModelAndView again(DocumentSource source, PaperIssueForm form, BindingResult errors,
			@Nullable Issued meanwhile) {
		if (meanwhile == null) {
			errors.reject("document.issue.changed");
		}
		else {
			errors.reject("document.issue.meanwhile", new Object[] { meanwhile.version(), number(meanwhile) }, null);
		}
		form.seen(this.papers.seen(source));
		return page(source, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String number(Issued issued) {
		Imprint imprint = issued.imprint();
		return (imprint.number() == null) ? say("document.issue.unnumbered")
				: say("document.issue.numbered", imprint.number(), this.format.date(imprint.day()));
	}

	private ModelAndView page(DocumentSource source, HttpStatus status) {
		return new ModelAndView("document/issue", status).addObject("source", source)
			.addObject("edition", this.papers.draft(source))
			.addObject("rights", this.rights.options());
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
