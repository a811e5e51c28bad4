package vn.cchc.remediation.document.web;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cchc.remediation.document.compose.PlanDocuments;
import vn.cchc.remediation.document.compose.PlanDocuments.Edition;
import vn.cchc.remediation.document.render.PdfRenderer;
import vn.cchc.remediation.document.render.RenderPool;
import vn.cchc.remediation.document.render.Sheet;
import vn.cchc.remediation.document.seal.KeptDocuments;
import vn.cchc.remediation.plan.PlanAccess;

/** The document of a plan: on the screen as it is printed, and as files. */
@Controller
@RequestMapping("/documents/plans")
@PreAuthorize("@planAccess.see(#id)")
class PlanDocumentController {

	private static final String PLAN = "/{id:[0-9]{1,18}}";

	private static final String VERSION = PLAN + "/versions/{number:[0-9]{1,6}}";

	private static final String FILE = ".{format:pdf|docx}";

	private final PlanDocuments documents;

	private final PlanAccess access;

	private final RenderPool pool;

	private final PdfRenderer renderer;

	private final DocumentFiles files;

	private final KeptDocuments kept;

	PlanDocumentController(PlanDocuments documents, PlanAccess access, RenderPool pool, PdfRenderer renderer,
			DocumentFiles files, KeptDocuments kept) {
		this.documents = documents;
		this.access = access;
		this.pool = pool;
		this.renderer = renderer;
		this.files = files;
		this.kept = kept;
	}

	@GetMapping(PLAN)
	String screen(@PathVariable long id, Model model) {
		return screen(present(id), "/documents/plans/" + id, model);
	}

	@GetMapping(VERSION)
	String screen(@PathVariable long id, @PathVariable int number, Model model) {
		return screen(this.documents.version(id, number), "/documents/plans/" + id + "/versions/" + number, model);
	}

	@GetMapping(PLAN + FILE)
	ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format) {
		return file(present(id), format);
	}

	@GetMapping(VERSION + FILE)
	ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable int number, @PathVariable String format) {
		return file(this.documents.version(id, number), format);
	}

	/** Who sees only what was issued gets the version in force. */
	private Edition present(long id) {
		return this.access.versionInstead(id)
			.map((version) -> this.documents.version(id, version))
			.orElseGet(() -> this.documents.present(id));
	}

	private String screen(Edition edition, String address, Model model) {
		List<Sheet> sheets = this.pool.run(() -> this.renderer.sheets(edition.printed()));
		model.addAttribute("view", DocumentView.of(edition, sheets, address, this.access.mayWrite(edition.unitId())));
		return "document/view";
	}

	private ResponseEntity<byte[]> file(Edition edition, String format) {
		if (edition.version() == null) {
			this.kept.printed(edition.planId(), edition.composed().document());
		}
		return this.files.answer(edition.printed(), edition.created(), DocumentFormat.of(format), edition.fileName());
	}

}
