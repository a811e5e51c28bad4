package vn.cchc.remediation.unit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

/** Adds many units at once: pasted text, preview, confirm; the text is never lost. */
@Controller
@RequestMapping("/admin/units/paste")
@PreAuthorize("@unitAccess.administer()")
class UnitPasteController {

	/** More units than ever stood below one. */
	private static final int MANY = 100_000;

	private final UnitService service;

	private final UnitRepository units;

	private final UnitDirectory directory;

	private final UnitWords words;

	UnitPasteController(UnitService service, UnitRepository units, UnitDirectory directory, UnitWords words) {
		this.service = service;
		this.units = units;
		this.directory = directory;
		this.words = words;
	}

	@GetMapping
	ModelAndView blank(@RequestParam(required = false) @Nullable Long above) {
		UnitPasteForm form = new UnitPasteForm();
		form.setAbove(above);
		return page(form);
	}

	@PostMapping
	ModelAndView preview(@ModelAttribute("form") UnitPasteForm form) {
		List<UnitPaste.Result> results = read(form);
		ModelAndView page = page(form).addObject("results", results);
		page.setStatus(good(results) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping(params = "confirm")
	ModelAndView confirm(@ModelAttribute("form") UnitPasteForm form, BindingResult errors, RedirectAttributes flash) {
		List<UnitPaste.Result> results = read(form);
		if (!good(results)) {
			return preview(form);
		}
		try {
			int count = add(form, results.stream().map((row) -> Objects.requireNonNull(row.unit())).toList());
			flash.addFlashAttribute("flashSuccess", this.words.text("unit.paste.done", count));
			return new ModelAndView("redirect:/admin/units" + ((form.getAbove() != null) ? "/" + form.getAbove() : ""));
		}
		catch (UnitRule rule) {
			this.words.reject(errors, rule);
			ModelAndView page = page(form);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
	}

	private int add(UnitPasteForm form, List<NewUnit> pasted) {
		Long above = form.getAbove();
		return ((above != null) ? this.service.addBelow(above, form.isReviewed(), pasted) : this.service.addAll(pasted))
			.size();
	}

	private List<UnitPaste.Result> read(UnitPasteForm form) {
		Long above = form.getAbove();
		Set<String> names = (above == null) ? Set.of()
				: this.directory.search(UnitQuery.text(null), UnitCondition.everBelow(above), MANY, 0)
					.stream()
					.map((unit) -> UnitPaste.sameName(unit.displayName()))
					.collect(Collectors.toSet());
		return new UnitPaste((above != null) ? this.units.get(above) : null, names, this.words).read(form.getText());
	}

	private static boolean good(List<UnitPaste.Result> results) {
		return !results.isEmpty() && results.stream().allMatch((row) -> row.unit() != null);
	}

	private ModelAndView page(UnitPasteForm form) {
		Long above = form.getAbove();
		return new ModelAndView("unit/paste").addObject("form", form)
			.addObject("above", (above != null) ? this.units.get(above) : null);
	}

}
