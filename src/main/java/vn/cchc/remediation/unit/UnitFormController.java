package vn.cchc.remediation.unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.web.EditConflict;

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
	ModelAndView add(@RequestParam(required = false) @Nullable Long above) {
		NewUnitForm form = new NewUnitForm();
		form.setAbove(above);
		return addPage(form);
	}

	private ModelAndView addPage(NewUnitForm form) {
		Long above = form.getAbove();
		return new ModelAndView("unit/form").addObject("form", form)
			.addObject("above", (above != null) ? this.units.get(above) : null);
	}

	@PostMapping("/admin/units/new")
	ModelAndView add(@Valid @ModelAttribute("form") NewUnitForm form, BindingResult errors, RedirectAttributes flash) {
		return saved(errors, () -> add(form), "unit.added", flash).map((id) -> redirect(form, id))
			.orElseGet(() -> refused(addPage(form)));
	}

	private AdminUnit add(NewUnitForm form) {
		Long above = form.getAbove();
		return (above == null) ? this.service.add(form.data())
				: this.service.addBelow(above, form.isReviewed(), List.of(form.data())).get(0);
	}

	private static ModelAndView redirect(NewUnitForm form, long unitId) {
		if (form.getAbove() == null || !form.isNext()) {
			return redirect(unitId);
		}
		return new ModelAndView("redirect:/admin/units/new?above=" + form.getAbove());
	}

	private static ModelAndView redirect(long unitId) {
		return new ModelAndView("redirect:/admin/units/" + unitId);
	}

	@GetMapping("/admin/units/{id}/edit")
	ModelAndView edit(@PathVariable long id) {
		return editPage(id, stored(id));
	}

	private UnitForm stored(long id) {
		return UnitForm.of(this.units.get(id), this.words);
	}

	private ModelAndView editPage(long id, UnitForm form) {
		return new ModelAndView("unit/form").addObject("unit", this.units.get(id)).addObject("form", form);
	}

	@PostMapping("/admin/units/{id}/edit")
	ModelAndView edit(@PathVariable long id, @Valid @ModelAttribute("form") UnitForm form, BindingResult errors,
			RedirectAttributes flash) {
		UnitForm stored = stored(id);
		boolean changed = stored.getVersion() != form.getVersion();
		return saved(errors, () -> this.service.correct(id, form.getVersion(), form.data()), "unit.corrected", flash)
			.map(UnitFormController::redirect)
			.orElseGet(() -> {
				ModelAndView page = refused(editPage(id, form));
				if (changed && !errors.hasFieldErrors()) {
					page.addObject("conflicts", EditConflict.between(stored.texts(this.words), form.texts(this.words)));
					form.setVersion(stored.getVersion());
				}
				return page;
			});
	}

	private static ModelAndView refused(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private Optional<Long> saved(BindingResult errors, Supplier<AdminUnit> save, String success,
			RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		try {
			AdminUnit unit = save.get();
			flash.addFlashAttribute("flashSuccess", this.words.text(success, unit.displayName()));
			return Optional.of(unit.id());
		}
		catch (UnitRule rule) {
			this.words.reject(errors, rule);
			return Optional.empty();
		}
	}

}
