package vn.cchc.remediation.unit;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.web.Option;

/** Units take the place of others. Searching is part of the form and keeps it. */
@Controller
@RequestMapping("/admin/units/successions/new")
@PreAuthorize("@unitAccess.administer()")
class SuccessionController {

	private final SuccessionService service;

	private final UnitChooser chooser;

	private final UnitWords words;

	SuccessionController(SuccessionService service, UnitChooser chooser, UnitWords words) {
		this.service = service;
		this.chooser = chooser;
		this.words = words;
	}

	@GetMapping
	ModelAndView open(@RequestParam(required = false) @Nullable Long from) {
		SuccessionForm form = new SuccessionForm();
		if (from != null) {
			form.getBefore().getIds().add(from);
		}
		return page(form);
	}

	@PostMapping(params = "find")
	ModelAndView find(@ModelAttribute("form") SuccessionForm form) {
		takeSingleMatch(form.getBefore());
		takeSingleMatch(form.getAfter());
		return page(form);
	}

	private void takeSingleMatch(SuccessionForm.Side side) {
		List<Option> found = this.chooser.matching(side.getText());
		if (found.size() == 1) {
			Long only = Long.valueOf(found.get(0).value());
			if (!side.getIds().contains(only)) {
				side.getIds().add(only);
			}
			side.setText("");
		}
	}

	@PostMapping
	ModelAndView save(@Valid @ModelAttribute("form") SuccessionForm form, BindingResult errors,
			RedirectAttributes flash) {
		if (!errors.hasErrors()) {
			try {
				UnitSuccession succession = this.service.succeed(form.data(), form.newUnits());
				flash.addFlashAttribute("flashSuccess", this.words.text("unit.succession.saved"));
				return new ModelAndView("redirect:/admin/units/" + succession.successors().iterator().next());
			}
			catch (UnitRule rule) {
				this.words.reject(errors, rule);
			}
		}
		ModelAndView page = page(form);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(SuccessionForm form) {
		form.offerNewUnits();
		return new ModelAndView("unit/succession").addObject("form", form)
			.addObject("predecessors", offered(form.getBefore()))
			.addObject("successors", offered(form.getAfter()));
	}

	private List<Option> offered(SuccessionForm.Side side) {
		return this.chooser.chosenAndMatching(side.getIds(), side.getText());
	}

}
