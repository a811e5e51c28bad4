package vn.cchc.remediation.document.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.compose.ResultDocuments;
import vn.cchc.remediation.result.ResultAccess;

/** The document of a result report: on the screen as it is printed, and as files. */
@Controller
@RequestMapping("/documents/results")
@PreAuthorize("@resultAccess.see(#id)")
class ResultDocumentController {

	private final ResultDocuments documents;

	private final ResultAccess access;

	private final DocumentPages pages;

	ResultDocumentController(ResultDocuments documents, ResultAccess access, DocumentPages pages) {
		this.documents = documents;
		this.access = access;
		this.pages = pages;
	}

	@GetMapping(DocumentPages.ID)
	String screen(@PathVariable long id, Model model) {
		return this.pages.present(present(id), model);
	}

	@GetMapping(DocumentPages.ID + DocumentPages.VERSION)
	String screen(@PathVariable long id, @PathVariable int number, Model model) {
		return this.pages.version(this.documents.version(id, number), model);
	}

	@GetMapping(DocumentPages.ID + DocumentPages.FILE)
	ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format) {
		return this.pages.file(present(id), format);
	}

	@GetMapping(DocumentPages.ID + DocumentPages.VERSION + DocumentPages.FILE)
	ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable int number, @PathVariable String format) {
		return this.pages.file(this.documents.version(id, number), format);
	}

	/** Who sees only what was issued gets the last version. */
	private Edition present(long id) {
		return this.access.issuedOnly(id) ? this.documents.lastVersion(id) : this.documents.present(id);
	}

}
