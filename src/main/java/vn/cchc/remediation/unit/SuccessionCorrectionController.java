package vn.cchc.remediation.unit;

import java.util.Collection;
import java.util.List;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.web.EditConflict;

/** Sets right, or takes away, a succession that was recorded wrongly. */
@Controller
@RequestMapping("/admin/units/successions/{id}")
@PreAuthorize("@unitAccess.administer()")
class SuccessionCorrectionController {

	private final SuccessionService service;

	private final SuccessionRepository successions;

	private final UnitChooser chooser;

	private final UnitWords words;

	SuccessionCorrectionController(SuccessionService service, SuccessionRepository successions, UnitChooser chooser,
			UnitWords words) {
		this.service = service;
		this.successions = successions;
		this.chooser = chooser;
		this.words = words;
	}

	@GetMapping
	ModelAndView open(@PathVariable long id) {
		return page(id, stored(id));
	}

	@PostMapping
	ModelAndView save(@PathVariable long id, @Valid @ModelAttribute("form") SuccessionFacts form, BindingResult errors,
			RedirectAttributes flash) {
		UnitSuccession succession = this.successions.get(id);
		if (!errors.hasErrors()) {
			try {
				this.service.correct(id, form.getVersion(),
						form.data(succession.predecessors(), succession.successors()));
				flash.addFlashAttribute("flashSuccess", this.words.text("unit.succession.corrected"));
				return new ModelAndView("redirect:/admin/units/" + first(succession.predecessors()));
			}
			catch (UnitRule.SuccessionChangedMeanwhile rule) {
				SuccessionFacts stored = stored(id);
				List<EditConflict> conflicts = EditConflict.between(stored.texts(this.words), form.texts(this.words));
				form.setVersion(stored.getVersion());
				this.words.reject(errors, rule);
				return refused(id, form).addObject("conflicts", conflicts);
			}
			catch (UnitRule rule) {
				this.words.reject(errors, rule);
			}
		}
		return refused(id, form);
	}

	@PostMapping("/remove")
	String remove(@PathVariable long id, RedirectAttributes flash) {
		UnitSuccession succession = this.successions.get(id);
		this.service.remove(id);
		flash.addFlashAttribute("flashSuccess", this.words.text("unit.succession.removed"));
		return "redirect:/admin/units/" + first(succession.predecessors());
	}

	private SuccessionFacts stored(long id) {
		return SuccessionFacts.of(this.successions.get(id), this.words);
	}

	private ModelAndView refused(long id, SuccessionFacts form) {
		ModelAndView page = page(id, form);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static long first(Collection<Long> ids) {
		return ids.stream().mapToLong(Long::longValue).min().orElseThrow();
	}

	private ModelAndView page(long id, SuccessionFacts form) {
		UnitSuccession succession = this.successions.get(id);
		return new ModelAndView("unit/succession-edit").addObject("succession", succession)
			.addObject("form", form)
			.addObject("predecessors", this.chooser.of(succession.predecessors()))
			.addObject("successors", this.chooser.of(succession.successors()));
	}

}
