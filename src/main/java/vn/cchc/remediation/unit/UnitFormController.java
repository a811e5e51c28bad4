package vn.cchc.remediation.unit;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and corrects a unit. */
@Controller
@PreAuthorize("@unitAccess.administer()")
class UnitFormController {

	private final UnitService service;

	private final UnitRepository units;

	private final UnitWords words;

	UnitFormController(UnitService service, UnitRepository units, UnitWords words) {
		this.service = service;
		this.units = units;
		this.words = words;
	}

	@GetMapping("/admin/units/new")
	String add(Model model) {
		model.addAttribute("form", new UnitForm());
		return "unit/form";
	}

	@PostMapping("/admin/units/new")
	ModelAndView add(@Valid @ModelAttribute("form") UnitForm form, BindingResult errors, RedirectAttributes flash) {
		return saved(errors, () -> this.service.add(form.data()), "unit.added", flash)
			.orElseGet(() -> new ModelAndView("unit/form", HttpStatus.UNPROCESSABLE_CONTENT));
	}

	@GetMapping("/admin/units/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		AdminUnit unit = this.units.get(id);
		model.addAttribute("unit", unit);
		model.addAttribute("form", UnitForm.of(unit, this.words));
		return "unit/form";
	}

	@PostMapping("/admin/units/{id}/edit")
	ModelAndView edit(@PathVariable long id, @Valid @ModelAttribute("form") UnitForm form, BindingResult errors,
			RedirectAttributes flash) {
		return saved(errors, () -> this.service.correct(id, form.getVersion(), form.data()), "unit.corrected", flash)
			.orElseGet(() -> {
				ModelAndView page = new ModelAndView("unit/form", HttpStatus.UNPROCESSABLE_CONTENT);
				return page.addObject("unit", this.units.get(id));
			});
	}

	private Optional<ModelAndView> saved(BindingResult errors, Supplier<AdminUnit> save, String success,
			RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		try {
			AdminUnit unit = save.get();
			flash.addFlashAttribute("flashSuccess", this.words.text(success, unit.displayName()));
			return Optional.of(new ModelAndView("redirect:/admin/units/" + unit.id()));
		}
		catch (UnitRule rule) {
			this.words.reject(errors, rule);
			return Optional.empty();
		}
	}

}
