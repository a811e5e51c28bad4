package vn.cchc.remediation.unit;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of one unit: its life, and ending or deleting it. */
@Controller
@PreAuthorize("@unitAccess.administer()")
class UnitPageController {

	/** A district has fewer units below it; those of a province are in the list. */
	private static final int SHOWN_BELOW = 40;

	private final UnitService service;

	private final UnitRepository units;

	private final RelationService relations;

	private final UnitDirectory directory;

	private final UnitTimeline timeline;

	private final UnitWords words;

	private final Clock clock;

	UnitPageController(UnitService service, UnitRepository units, RelationService relations, UnitDirectory directory,
			UnitTimeline timeline, UnitWords words, Clock clock) {
		this.service = service;
		this.units = units;
		this.relations = relations;
		this.directory = directory;
		this.timeline = timeline;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/admin/units/{id}")
	ModelAndView show(@PathVariable long id) {
		AdminUnit unit = this.units.get(id);
		LocalDate today = LocalDate.now(this.clock);
		UnitCondition below = UnitCondition.below(unit, today);
		return new ModelAndView("unit/show").addObject("unit", unit)
			.addObject("fullName", this.directory.fullNames(List.of(id), today).get(id))
			.addObject("below", this.directory.search(UnitQuery.text(null), below, SHOWN_BELOW, 0))
			.addObject("belowCount", this.directory.count(UnitQuery.text(null), below))
			.addObject("timeline", this.timeline.of(unit))
			.addObject("parents", this.relations.of(Relation.PARENT, id))
			.addObject("reviewers", this.relations.of(Relation.REVIEWER, id));
	}

	@GetMapping("/admin/units/{id}/end")
	ModelAndView end(@PathVariable long id) {
		return endPage(id).addObject("form", new EndForm());
	}

	private ModelAndView endPage(long id) {
		return new ModelAndView("unit/end").addObject("unit", this.units.get(id));
	}

	@PostMapping("/admin/units/{id}/end")
	ModelAndView end(@PathVariable long id, @Valid @ModelAttribute("form") EndForm form, BindingResult errors,
			RedirectAttributes flash) {
		if (!errors.hasErrors()) {
			try {
				this.service.end(id, form.day());
				flash.addFlashAttribute("flashSuccess", this.words.text("unit.ended", form.day()));
				return new ModelAndView("redirect:/admin/units/" + id);
			}
			catch (UnitRule rule) {
				this.words.reject(errors, rule);
			}
		}
		ModelAndView page = endPage(id);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/admin/units/{id}/delete")
	String delete(@PathVariable long id, RedirectAttributes flash) {
		String name = this.units.get(id).displayName();
		try {
			this.service.delete(id);
			flash.addFlashAttribute("flashSuccess", this.words.text("unit.deleted", name));
			return "redirect:/admin/units";
		}
		catch (UnitRule rule) {
			flash.addFlashAttribute("flashError", this.words.text(rule));
			return "redirect:/admin/units/" + id;
		}
	}

}
