package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.function.LongConsumer;

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

import vn.cchc.remediation.core.NotFound;

/** Parents and reviewing authorities of a unit: a new one from a day on, corrections. */
@Controller
@RequestMapping("/admin/units/{id}/relations/{relation}")
@PreAuthorize("@unitAccess.administer()")
class RelationController {

	private final UnitRepository units;

	private final UnitService service;

	private final RelationService relations;

	private final UnitChooser chooser;

	private final UnitWords words;

	RelationController(UnitRepository units, UnitService service, RelationService relations, UnitChooser chooser,
			UnitWords words) {
		this.units = units;
		this.service = service;
		this.relations = relations;
		this.chooser = chooser;
		this.words = words;
	}

	@GetMapping("/new")
	ModelAndView add(@PathVariable long id, @PathVariable Relation relation) {
		return page(id, relation, 0, new RelationForm());
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable long id, @PathVariable Relation relation,
			@Valid @ModelAttribute("form") RelationForm form, BindingResult errors, RedirectAttributes flash) {
		return save(id, relation, 0, form, errors, flash, (other) -> {
			LocalDate from = form.firstDay();
			if (from != null && form.lastDay() == null) {
				this.relations.change(relation, id, other, from);
			}
			else {
				this.relations.add(relation, id, other, from, form.lastDay());
			}
		});
	}

	@GetMapping("/{row}")
	ModelAndView correct(@PathVariable long id, @PathVariable Relation relation, @PathVariable long row) {
		DatedRelation stored = this.relations.of(relation, id)
			.stream()
			.filter((candidate) -> candidate.id() == row)
			.findFirst()
			.orElseThrow(() -> new NotFound("relation", row));
		return page(id, relation, row, RelationForm.of(stored, this.words));
	}

	@PostMapping("/{row}")
	ModelAndView correct(@PathVariable long id, @PathVariable Relation relation, @PathVariable long row,
			@Valid @ModelAttribute("form") RelationForm form, BindingResult errors, RedirectAttributes flash) {
		return save(id, relation, row, form, errors, flash,
				(other) -> this.relations.correct(relation, id, row, other, form.firstDay(), form.lastDay()));
	}

	@PostMapping("/{row}/remove")
	String remove(@PathVariable long id, @PathVariable Relation relation, @PathVariable long row,
			RedirectAttributes flash) {
		this.relations.remove(relation, id, row);
		flash.addFlashAttribute("flashSuccess", this.words.text("unit.relation.removed"));
		return "redirect:/admin/units/" + id;
	}

	private ModelAndView save(long id, Relation relation, long row, RelationForm form, BindingResult errors,
			RedirectAttributes flash, LongConsumer save) {
		Long other = this.chooser.resolve(form.getOther(), "other", errors).orElse(null);
		if (other != null && !errors.hasErrors()) {
			try {
				save.accept(other);
				announce(id, relation, other, flash);
				return new ModelAndView("redirect:/admin/units/" + id);
			}
			catch (UnitRule rule) {
				this.words.reject(errors, rule);
			}
		}
		ModelAndView page = page(id, relation, row, form);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private void announce(long id, Relation relation, long other, RedirectAttributes flash) {
		flash.addFlashAttribute("flashSuccess", this.words.text("unit.relation.saved"));
		if (relation == Relation.PARENT && this.service.levelsDisagree(id, other)) {
			flash.addFlashAttribute("flashWarning", this.words.text("unit.relation.levels",
					this.units.get(id).displayName(), this.units.get(other).displayName()));
		}
	}

	private ModelAndView page(long id, Relation relation, long row, RelationForm form) {
		return new ModelAndView("unit/relation").addObject("unit", this.units.get(id))
			.addObject("relation", relation)
			.addObject("row", row)
			.addObject("form", form)
			.addObject("found", this.chooser.matching(form.getOther().getSearched()));
	}

}
