package vn.cchc.remediation.document.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
import vn.cchc.remediation.document.bundle.BundledPlan;
import vn.cchc.remediation.document.bundle.BundledPlans;
import vn.cchc.remediation.document.compose.PlanDocuments;
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
 * real document first, and with a way back to every earlier wording.
 */
@Controller
@RequestMapping("/admin/phrases")
@PreAuthorize("@unitAccess.administer()")
class PhraseController {

	private static final String AUTHORITY = "/{id:[0-9]{1,18}}";

	private static final String PHRASE = AUTHORITY + "/{key:[A-Za-z0-9_.]{1,100}}";

	private final PhraseCatalog catalog;

	private final OfficialWordings wordings;

	private final PhraseEditor editor;

	private final ReviewingAuthorities authorities;

	private final BundledPlans plans;

	private final PlanDocuments documents;

	private final PdfRenderer pdf;

	private final RenderPool pool;

	private final Tables words;

	PhraseController(PhraseCatalog catalog, OfficialWordings wordings, PhraseEditor editor,
			ReviewingAuthorities authorities, BundledPlans plans, PlanDocuments documents, PdfRenderer pdf,
			RenderPool pool, Tables words) {
		this.catalog = catalog;
		this.wordings = wordings;
		this.editor = editor;
		this.authorities = authorities;
		this.plans = plans;
		this.documents = documents;
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
		was.put(OfficialWordings.SMALL_PRINT, PhraseForm.words(form.smallPrintWas()));
		now.put(OfficialWordings.SMALL_PRINT, PhraseForm.words(form.smallPrint()));
		Map<String, String> problems = this.editor.change(authority.id(), was, now, account.id());
		if (!problems.isEmpty()) {
			return page(id, form.again(problems, present(id)), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("document.phrases.saved"));
		return new ModelAndView("redirect:/admin/phrases/" + id);
	}

	/** A real document with the words as they are typed; nothing is kept. */
	@PostMapping(AUTHORITY + "/preview")
	Object preview(@PathVariable long id, @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable Long plan) {
		PhraseForm form = present(id).typed(sent);
		Map<String, String> now = new LinkedHashMap<>();
		form.lines().forEach((key, line) -> now.put(key, line.now()));
		Map<String, String> problems = this.editor.problems(now);
		if (!problems.isEmpty()) {
			return page(id, form.again(problems, present(id)), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		BundledPlan chosen = examples(id).stream()
			.filter((one) -> plan == null || one.planId() == plan)
			.findFirst()
			.orElseThrow(() -> new NotFound("plan", String.valueOf(plan)));
		OfficialDocument document = this.documents.tried(chosen.planId(), chosen.version(), this.editor.tried(now));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.body(this.pool.bytes((out) -> this.pdf.write(document, Instant.EPOCH, out)));
	}

	@GetMapping(PHRASE)
	String history(@PathVariable long id, @PathVariable String key, Model model) {
		model.addAttribute("authority", this.authorities.one(id));
		if (!OfficialWordings.SMALL_PRINT.equals(key)) {
			model.addAttribute("phrase", this.catalog.find(key).orElseThrow(() -> new NotFound("phrase", key)));
		}
		model.addAttribute("key", key);
		model.addAttribute("changes", this.wordings.history(id, key));
		return "document/phrase-history";
	}

	/** Back to the words of a change, or to the program's. */
	@PostMapping(PHRASE)
	String restore(@PathVariable long id, @PathVariable String key,
			@RequestParam(required = false) @Nullable Long change, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		this.editor.restore(this.authorities.one(id).id(), key, change, account.id());
		redirect.addFlashAttribute("flashSuccess", this.words.say("document.phrases.restored"));
		return "redirect:/admin/phrases/" + id + "/" + key;
	}

	private PhraseForm present(long id) {
		return PhraseForm.present(this.catalog, this.wordings.last(id));
	}

	private ModelAndView page(long id, PhraseForm form, HttpStatus status) {
		return new ModelAndView("document/phrases", status).addObject("authority", this.authorities.one(id))
			.addObject("groups", this.catalog.groups())
			.addObject("form", form)
			.addObject("examples", examples(id));
	}

	/** Plans of the latest year, on which words can be tried. */
	private List<BundledPlan> examples(long id) {
		return this.plans.years(id)
			.stream()
			.findFirst()
			.map((year) -> this.plans.of(id, year.number()))
			.orElse(List.of());
	}

}
