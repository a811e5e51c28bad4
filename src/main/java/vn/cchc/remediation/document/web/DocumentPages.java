package vn.cchc.remediation.document.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.render.PdfRenderer;
import vn.cchc.remediation.document.render.RenderPool;
import vn.cchc.remediation.document.render.Sheet;
import vn.cchc.remediation.document.seal.KeptDocuments;

/** Shows documents page by page, and answers with their files. */
@Component
class DocumentPages {

	/** What can follow the address of a document. */
	static final String FILE = ".{format:pdf|docx}";

	static final String ID = "/{id:[0-9]{1,18}}";

	static final String VERSION = "/versions/{number:[0-9]{1,6}}";

	private final RenderPool pool;

	private final PdfRenderer renderer;

	private final DocumentFiles files;

	private final KeptDocuments kept;

	private final DocumentAccess access;

	DocumentPages(RenderPool pool, PdfRenderer renderer, DocumentFiles files, KeptDocuments kept,
			DocumentAccess access) {
		this.pool = pool;
		this.renderer = renderer;
		this.files = files;
		this.kept = kept;
		this.access = access;
	}

	/** The page of a document as it is now. */
	String present(Edition edition, Model model) {
		return screen(edition, edition.source().address(), model);
	}

	/** The page of an issued version. */
	String version(Edition edition, Model model) {
		return screen(edition, edition.source().address() + "/versions/" + edition.version(), model);
	}

	/**
	 * The page of a document.
	 * @param address where it stands; its files are at the same address with an ending
	 */
	private String screen(Edition edition, String address, Model model) {
		List<Sheet> sheets = this.pool.run(() -> this.renderer.sheets(edition.printed()));
		model.addAttribute("view", DocumentView.of(edition, sheets, address, origin(edition),
				this.access.mayWrite(edition.unitId()), this.access.issued(edition.source())));
		DocumentSource answer = answer(edition.source());
		model.addAttribute("answer", answer);
		model.addAttribute("answers", (answer != null) ? this.access.issued(answer) : List.of());
		return "document/view";
	}

	/** What the authority writes about the same thing, to be found by the unit. */
	private static @Nullable DocumentSource answer(DocumentSource source) {
		return switch (source.kind()) {
			case REPORT -> new DocumentSource(DocumentKind.NOTICE, source.id());
			case CALL -> new DocumentSource(DocumentKind.REMINDER, source.id());
			default -> null;
		};
	}

	/** The page from which a document is made. */
	private String origin(Edition edition) {
		long id = edition.source().id();
		return switch (edition.source().kind()) {
			case PLAN -> "/plans/" + id;
			case RESULT -> "/results/" + id;
			case REPORT, NOTICE -> "/reports/" + id;
			case MINUTES -> "/periods/" + id;
			case REMINDER -> this.access.chase(id);
			case CALL -> "/units/" + id + "/chase";
			case SCORES, DEDUCTIONS -> "/assessments/" + id;
			case SUMMARY -> "/units/" + id + "/progress";
		};
	}

	/** A file of a document. */
	ResponseEntity<byte[]> file(Edition edition, String format) {
		if (edition.version() == null) {
			this.kept.printed(edition.source(), edition.composed().document());
		}
		return this.files.answer(edition.printed(), edition.created(), DocumentFormat.of(format), edition.fileName());
	}

}
