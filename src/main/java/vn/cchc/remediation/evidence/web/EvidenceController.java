package vn.cchc.remediation.evidence.web;

import jakarta.validation.Valid;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.evidence.EvidenceAccess;
import vn.cchc.remediation.evidence.EvidenceDirectory;
import vn.cchc.remediation.evidence.EvidenceRule;
import vn.cchc.remediation.evidence.EvidenceService;
import vn.cchc.remediation.evidence.EvidenceView;
import vn.cchc.remediation.evidence.EvidenceWords;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.EditConflict;
import vn.cchc.remediation.web.VietnameseFormat;

/** One piece of evidence: what it is, its file, and saying it better. */
@Controller
@RequestMapping("/evidence/{id}")
class EvidenceController {

	private final EvidenceService service;

	private final EvidenceDirectory evidence;

	private final EvidenceAccess access;

	private final UnitRepository units;

	private final EvidenceWords words;

	private final VietnameseFormat format;

	EvidenceController(EvidenceService service, EvidenceDirectory evidence, EvidenceAccess access, UnitRepository units,
			EvidenceWords words, VietnameseFormat format) {
		this.service = service;
		this.evidence = evidence;
		this.access = access;
		this.units = units;
		this.words = words;
		this.format = format;
	}

	@GetMapping
	@PreAuthorize("@evidenceAccess.see(#id)")
	ModelAndView show(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account) {
		EvidenceView shown = this.evidence.get(id);
		return page(shown, EvidenceForm.of(shown, this.format), this.access.change(id, account));
	}

	/** The file alone, for pages that show it beside something else. */
	@GetMapping("/preview")
	@PreAuthorize("@evidenceAccess.see(#id)")
	ModelAndView preview(@PathVariable long id) {
		return new ModelAndView("evidence/_preview :: preview(evidence=${evidence})").addObject("evidence",
				this.evidence.get(id));
	}

	private ModelAndView page(EvidenceView shown, EvidenceForm form, boolean mayChange) {
		return new ModelAndView("evidence/show").addObject("evidence", shown)
			.addObject("unit", this.units.get(shown.unitId()))
			.addObject("form", form)
			.addObject("mayChange", mayChange);
	}

	@PostMapping
	@PreAuthorize("@evidenceAccess.change(#id, #account)")
	ModelAndView describe(@PathVariable long id, @Valid @ModelAttribute("form") EvidenceForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		EvidenceView stored = this.evidence.get(id);
		form.check(errors);
		if (errors.hasErrors()) {
			return rejected(stored, form);
		}
		try {
			this.service.describe(id, form.getVersion(), form.facts());
		}
		catch (EvidenceRule.Changed changed) {
			return conflict(this.evidence.get(id), form);
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("evidence.described"));
		return new ModelAndView("redirect:/evidence/" + id);
	}

	private ModelAndView conflict(EvidenceView stored, EvidenceForm form) {
		form.setVersion(stored.version());
		return rejected(stored, form).addObject("conflicts",
				EditConflict.between(EvidenceForm.of(stored, this.format).texts(this.words), form.texts(this.words)));
	}

	private ModelAndView rejected(EvidenceView stored, EvidenceForm form) {
		ModelAndView page = page(stored, form, true);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/remove")
	@PreAuthorize("@evidenceAccess.change(#id, #account)")
	String remove(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		EvidenceView removed = this.evidence.get(id);
		try {
			this.service.remove(id);
		}
		catch (EvidenceRule.InUse used) {
			redirect.addFlashAttribute("flashError", this.words.say("evidence.remove.used"));
			return "redirect:/evidence/" + id;
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("evidence.removed", removed.title()));
		return "redirect:/units/" + removed.unitId() + "/evidence";
	}

}
