package vn.cchc.remediation.document.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.compose.PaperDocuments;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.seal.OfficialPapers.Imprint;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.plan.web.IssueForm;
import vn.cchc.remediation.web.Option;

/**
 * Reports on a period, notices, minutes and letters about what is late: on the screen as
 * they are printed, as files, and issued with number, date and signer.
 */
@Controller
@RequestMapping("/documents/{path:reports|notices|minutes|reminders|calls}")
@PreAuthorize("@documentAccess.see(#path, #id)")
class PaperController {

	private final PaperDocuments papers;

	private final DocumentPages pages;

	private final DocumentAccess access;

	private final MessageSource messages;

	private final Clock clock;

	PaperController(PaperDocuments papers, DocumentPages pages, DocumentAccess access, MessageSource messages,
			Clock clock) {
		this.papers = papers;
		this.pages = pages;
		this.access = access;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The paper as it stands.
	 * @param draft whether to see what would be issued now instead of what was
	 */
	@GetMapping(DocumentPages.ID)
	String screen(@PathVariable String path, @PathVariable long id, @RequestParam(defaultValue = "false") boolean draft,
			Model model) {
		DocumentSource source = source(path, id);
		model.addAttribute("mayIssue", this.access.mayIssue(source) && this.papers.issuable(source));
		model.addAttribute("draft", draft);
		return this.pages.present(present(source, draft), model);
	}

	@GetMapping(DocumentPages.ID + DocumentPages.FILE)
	ResponseEntity<byte[]> file(@PathVariable String path, @PathVariable long id, @PathVariable String format,
			@RequestParam(defaultValue = "false") boolean draft) {
		return this.pages.file(present(source(path, id), draft), format);
	}

	@GetMapping(DocumentPages.ID + DocumentPages.VERSION)
	String version(@PathVariable String path, @PathVariable long id, @PathVariable int number, Model model) {
		return this.pages.version(this.papers.version(source(path, id), number), model);
	}

	@GetMapping(DocumentPages.ID + DocumentPages.VERSION + DocumentPages.FILE)
	ResponseEntity<byte[]> file(@PathVariable String path, @PathVariable long id, @PathVariable int number,
			@PathVariable String format) {
		return this.pages.file(this.papers.version(source(path, id), number), format);
	}

	@GetMapping(DocumentPages.ID + "/issue")
	@PreAuthorize("@documentAccess.issue(#path, #id)")
	ModelAndView issue(@PathVariable String path, @PathVariable long id) {
		DocumentSource source = source(path, id);
		IssueForm form = new IssueForm();
		form.setSymbol(this.papers.symbol(source));
		form.propose(null, LocalDate.now(this.clock), this.papers.usualSigner(source), 0);
		return issuing(source, HttpStatus.OK).addObject("form", form);
	}

	@PostMapping(DocumentPages.ID + "/issue")
	@PreAuthorize("@documentAccess.issue(#path, #id)")
	ModelAndView issue(@PathVariable String path, @PathVariable long id, @Valid @ModelAttribute("form") IssueForm form,
			BindingResult errors, @AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		DocumentSource source = source(path, id);
		if (errors.hasErrors()) {
			return issuing(source, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		int version = this.papers.issue(source, new Imprint(form.document(), form.date(), form.signer()), account.id());
		redirect.addFlashAttribute("flashSuccess", say("document.issue.done", form.document()));
		return new ModelAndView("redirect:" + source.address() + "/versions/" + version);
	}

	/** Whoever a paper goes to sees what was issued last, never what is being drafted. */
	private Edition present(DocumentSource source, boolean draft) {
		if (!this.access.seesDraft(source)) {
			return this.papers.last(source);
		}
		return (draft && this.access.mayIssue(source)) ? this.papers.draft(source) : this.papers.present(source);
	}

	private ModelAndView issuing(DocumentSource source, HttpStatus status) {
		List<Option> rights = Arrays.stream(SigningAuthority.values())
			.map((right) -> new Option(right.name(), say("plan.signing." + right)))
			.toList();
		return new ModelAndView("document/issue", status).addObject("source", source)
			.addObject("edition", this.papers.draft(source))
			.addObject("rights", rights);
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	private static DocumentSource source(String path, long id) {
		return new DocumentSource(DocumentKind.at(path), id);
	}

}
