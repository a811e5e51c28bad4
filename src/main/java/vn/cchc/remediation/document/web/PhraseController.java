package vn.cchc.remediation.document.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.phrase.OfficialWordings;
import vn.cchc.remediation.document.phrase.PhraseCatalog;
import vn.cchc.remediation.document.phrase.PhraseEditor;
import vn.cchc.remediation.document.render.PdfRenderer;
import vn.cchc.remediation.document.render.RenderPool;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.web.Tables;

/**
 * The official words of an authority's documents, changed by an administrator: tried on a
 * real document first.
 */
@Controller
@RequestMapping(PhraseController.PATH)
@PreAuthorize("@unitAccess.administer()")
class PhraseController {

	static final String PATH = "/admin/phrases";

	static final String AUTHORITY = "/{id:[0-9]{1,18}}";

	private final PhraseCatalog catalog;

	private final OfficialWordings wordings;

	private final PhraseEditor editor;

	private final ReviewingAuthorities authorities;

	private final PhraseExamples examples;

	private final SuperiorWords superior;

	private final PdfRenderer pdf;

	private final RenderPool pool;

	private final Tables words;

	PhraseController(PhraseCatalog catalog, OfficialWordings wordings, PhraseEditor editor,
			ReviewingAuthorities authorities, PhraseExamples examples, SuperiorWords superior, PdfRenderer pdf,
			RenderPool pool, Tables words) {
		this.catalog = catalog;
		this.wordings = wordings;
		this.editor = editor;
		this.authorities = authorities;
		this.examples = examples;
		this.superior = superior;
		this.pdf = pdf;
		this.pool = pool;
		this.words = words;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("authorities", this.authorities.all());
		return "document/phrase-authorities";
	}

	@GetMapping(AUTHORITY)
	ModelAndView show(@PathVariable long id) {
		return page(id, present(id), HttpStatus.OK);
	}

	@PostMapping(AUTHORITY)
	ModelAndView save(@PathVariable long id, @RequestParam Map<String, String> sent,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		AdminUnit authority = this.authorities.one(id);
		PhraseForm form = present(id).typed(sent);
		Map<String, String> was = new LinkedHashMap<>();
		Map<String, String> now = new LinkedHashMap<>();
		form.lines().forEach((key, line) -> {
			was.put(key, line.was());
			now.put(key, line.now());
		});
		was.put(OfficialWordings.SMALL_PRINT, form.smallPrintWas());
		now.put(OfficialWordings.SMALL_PRINT, form.smallPrint());
		Map<String, String> problems = this.editor.change(authority.id(), was, now, account.id());
		if (!problems.isEmpty()) {
			return page(id, form.again(problems, present(id)), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("document.phrases.saved"));
		return new ModelAndView("redirect:/admin/phrases/" + id);
	}

	/**
	 * A real document with the words as they are typed; nothing is kept.
	 * @param example which one, null for the first
	 */
	@PostMapping(AUTHORITY + "/preview")
	Object preview(@PathVariable long id, @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String example) {
		PhraseForm form = present(id).typed(sent);
		Map<String, String> now = new LinkedHashMap<>();
		form.lines().forEach((key, line) -> now.put(key, line.now()));
		Map<String, String> problems = this.editor.problems(now);
		if (!problems.isEmpty()) {
			return page(id, form.again(problems, present(id)), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		DocumentSource chosen = this.examples.of(id)
			.stream()
			.filter((one) -> example == null || one.value().equals(example))
			.findFirst()
			.map(PhraseExamples.Example::source)
			.orElseThrow(() -> new NotFound("example", String.valueOf(example)));
		OfficialDocument document = this.examples.tried(chosen,
				this.editor.tried(now, id, this.examples.issuer(chosen)));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.body(this.pool.bytes((out) -> this.pdf.write(document, Instant.EPOCH, out)));
	}

	private PhraseForm present(long id) {
		return PhraseForm.present(this.catalog, this.wordings.last(id), this.superior.of(id));
	}

	private ModelAndView page(long id, PhraseForm form, HttpStatus status) {
		ModelAndView page = new ModelAndView("document/phrases", status)
			.addObject("authority", this.authorities.one(id))
			.addObject("groups", this.catalog.groups())
			.addObject("form", form)
			.addObject("examples", this.examples.of(id));
		return page.addAllObjects(this.superior.named(id));
	}

}
