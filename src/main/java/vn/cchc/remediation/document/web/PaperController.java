package vn.cchc.remediation.document.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.compose.PaperDocuments;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;

/**
 * Reports on a period, notices, minutes and letters about what is late: on the screen as
 * they are printed, and as files.
 */
@Controller
@RequestMapping(PaperController.PAPERS)
@PreAuthorize("@documentAccess.see(#path, #id)")
class PaperController {

	/** The kinds of papers, in addresses. */
	static final String PAPERS = "/documents/{path:reports|notices|minutes|reminders|calls}";

	private final PaperDocuments papers;

	private final DocumentPages pages;

	private final DocumentAccess access;

	PaperController(PaperDocuments papers, DocumentPages pages, DocumentAccess access) {
		this.papers = papers;
		this.pages = pages;
		this.access = access;
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
	@PreAuthorize("@documentAccess.see(#path, #id, #number)")
	String version(@PathVariable String path, @PathVariable long id, @PathVariable int number, Model model) {
		return this.pages.version(this.papers.version(source(path, id), number), model);
	}

	@GetMapping(DocumentPages.ID + DocumentPages.VERSION + DocumentPages.FILE)
	@PreAuthorize("@documentAccess.see(#path, #id, #number)")
	ResponseEntity<byte[]> file(@PathVariable String path, @PathVariable long id, @PathVariable int number,
			@PathVariable String format) {
		return this.pages.file(this.papers.version(source(path, id), number), format);
	}

	/** Whoever a paper goes to sees what was issued last, never what is being drafted. */
	private Edition present(DocumentSource source, boolean draft) {
		if (!this.access.seesDraft(source)) {
			return this.papers.version(source, this.access.issued(source).get(0).version());
		}
		return (draft && this.access.mayIssue(source)) ? this.papers.draft(source) : this.papers.present(source);
	}

	static DocumentSource source(String path, long id) {
		return new DocumentSource(DocumentKind.at(path), id);
	}

}
