package vn.cchc.remediation.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The offices, positions and groups of a unit, edited one line at a time. */
@Controller
@RequestMapping("/units/{id}/offices")
@PreAuthorize("@unitAccess.edit(#id)")
class OrgUnitController {

	private final OrgUnitService service;

	private final UnitRepository units;

	private final UnitWords words;

	private final Clock clock;

	OrgUnitController(OrgUnitService service, UnitRepository units, UnitWords words, Clock clock) {
		this.service = service;
		this.units = units;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(@PathVariable long id, @RequestParam(defaultValue = "OFFICE") OrgUnitKind add) {
		OrgUnitForm form = new OrgUnitForm();
		form.setKind(add);
		return page(id, form);
	}

	private ModelAndView page(long id, OrgUnitForm form) {
		Map<OrgUnitKind, List<OrgUnit>> byKind = this.service.of(id)
			.stream()
			.collect(Collectors.groupingBy(OrgUnit::kind));
		return new ModelAndView("unit/offices").addObject("unit", this.units.get(id))
			.addObject("kinds", OrgUnitKind.values())
			.addObject("byKind", byKind)
			.addObject("form", form);
	}

	private ModelAndView rejected(long id, OrgUnitForm form) {
		ModelAndView page = page(id, form);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping
	ModelAndView add(@PathVariable long id, @Valid @ModelAttribute("form") OrgUnitForm form, BindingResult errors) {
		if (!errors.hasErrors()) {
			try {
				this.service.add(id, form.kind(), form.getName());
				return new ModelAndView("redirect:/units/" + id + "/offices?add=" + form.kind());
			}
			catch (UnitRule rule) {
				errors.rejectValue("name", rule.getClass().getSimpleName(), this.words.text(rule));
			}
		}
		return rejected(id, form);
	}

	@PostMapping("/{row}/rename")
	String rename(@PathVariable long id, @PathVariable long row, @RequestParam String name, RedirectAttributes flash) {
		try {
			this.service.rename(id, row, name);
		}
		catch (UnitRule rule) {
			flash.addFlashAttribute("flashError", this.words.text(rule));
		}
		return list(id);
	}

	@PostMapping("/{row}/up")
	String up(@PathVariable long id, @PathVariable long row) {
		this.service.move(id, row, -1);
		return list(id);
	}

	@PostMapping("/{row}/down")
	String down(@PathVariable long id, @PathVariable long row) {
		this.service.move(id, row, 1);
		return list(id);
	}

	@PostMapping("/{row}/end")
	String end(@PathVariable long id, @PathVariable long row, RedirectAttributes flash) {
		LocalDate today = LocalDate.now(this.clock);
		this.service.end(id, row, today);
		flash.addFlashAttribute("flashSuccess", this.words.text("unit.office.ended", today));
		return list(id);
	}

	@PostMapping("/{row}/reopen")
	String reopen(@PathVariable long id, @PathVariable long row, RedirectAttributes flash) {
		try {
			this.service.reopen(id, row);
		}
		catch (UnitRule rule) {
			flash.addFlashAttribute("flashError", this.words.text(rule));
		}
		return list(id);
	}

	private static String list(long id) {
		return "redirect:/units/" + id + "/offices";
	}

}
