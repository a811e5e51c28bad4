package vn.cchc.remediation.document.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.compose.WorkingPapers;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;

/** Score sheet, list of deductions and the page for a chairperson. */
@Controller
@RequestMapping("/documents/{path:scores|deductions|summaries}")
@PreAuthorize("@documentAccess.see(#path, #id)")
class WorkingPaperController {

	private final WorkingPapers papers;

	private final DocumentPages pages;

	WorkingPaperController(WorkingPapers papers, DocumentPages pages) {
		this.papers = papers;
		this.pages = pages;
	}

	@GetMapping(DocumentPages.ID)
	String screen(@PathVariable String path, @PathVariable long id, Model model) {
		return this.pages.present(present(path, id), model);
	}

	@GetMapping(DocumentPages.ID + DocumentPages.FILE)
	ResponseEntity<byte[]> file(@PathVariable String path, @PathVariable long id, @PathVariable String format) {
		return this.pages.file(present(path, id), format);
	}

	private Edition present(String path, long id) {
		return this.papers.present(new DocumentSource(DocumentKind.at(path), id));
	}

}
