package vn.cchc.remediation.criteria.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.criteria.CriteriaMapping;
import vn.cchc.remediation.criteria.CriteriaMappingService;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.CriteriaTree;
import vn.cchc.remediation.criteria.MappingKind;
import vn.cchc.remediation.criteria.MappingProposal;
import vn.cchc.remediation.criteria.MappingRow;

/** Copies a set, and shows, compares and edits what became of its criteria. */
@Controller
class CriteriaMappingController {

	private static final String VIEW = "criteria/mapping";

	private final CriteriaSetService sets;

	private final CriteriaMappingService mappings;

	private final MessageSource messages;

	CriteriaMappingController(CriteriaSetService sets, CriteriaMappingService mappings, MessageSource messages) {
		this.sets = sets;
		this.mappings = mappings;
		this.messages = messages;
	}

	@PostMapping("/criteria-sets/{id}/copy")
	@MayEditSet
	String copy(@PathVariable long id, RedirectAttributes redirect, Locale locale) {
		CriteriaSet copy = this.mappings.copyToNextYear(id);
		redirect.addFlashAttribute("flashSuccess",
				this.messages.getMessage("criteria.copy.done", new Object[] { copy.name() }, locale));
		return "redirect:/criteria-sets/" + copy.id();
	}

	@GetMapping("/criteria-sets/{id}/compare")
	String compare(@PathVariable long id, @RequestParam(required = false) @Nullable Long with, Model model) {
		Sets pair = pair(id, with);
		List<MappingRow> rows = this.mappings.find(pair.from().id(), id)
			.map(CriteriaMapping::rows)
			.orElseGet(pair::proposal);
		pair.describe(model);
		model.addAttribute("comparison", CriteriaComparison.of(pair.fromTree(), pair.toTree(), rows));
		return "criteria/compare";
	}

	@GetMapping("/criteria-sets/{id}/mapping")
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long with,
			@RequestParam(defaultValue = "false") boolean propose, Model model) {
		Sets pair = pair(id, with);
		Optional<CriteriaMapping> stored = this.mappings.find(pair.from().id(), id);
		boolean proposed = propose || stored.isEmpty();
		List<MappingRow> rows = proposed ? pair.proposal() : stored.orElseThrow().rows();
		List<MappingLine> lines = MappingView.lines(rows, pair.fromTree(), pair.toTree());
		return show(pair, lines, stored.map(CriteriaMapping::version).orElse(-1L), proposed, model);
	}

	private static String show(Sets pair, List<MappingLine> lines, long version, boolean unsaved, Model model) {
		pair.describe(model);
		model.addAttribute("view", MappingView.of(pair.fromTree(), pair.toTree(), lines));
		model.addAttribute("version", version);
		model.addAttribute("unsaved", unsaved);
		return VIEW;
	}

	/**
	 * A paste is shown in the table, unsaved: preview, correction and confirmation in
	 * one.
	 */
	@PostMapping("/criteria-sets/{id}/mapping/paste")
	@MayEditSet
	String paste(@PathVariable long id, @RequestParam long with, @RequestParam long version, @RequestParam String text,
			Model model, HttpServletResponse response) {
		model.addAttribute("text", text);
		show(pair(id, with), MappingLine.pasted(text), version, true, model);
		return answer(model, response);
	}

	@PostMapping("/criteria-sets/{id}/mapping")
	@MayEditSet
	String save(@PathVariable long id, @RequestParam long with, @RequestParam long version,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		Sets pair = pair(id, with);
		List<MappingLine> lines = lines(parameters);
		MappingView view = MappingView.of(pair.fromTree(), pair.toTree(), lines);
		if (!view.good()) {
			show(pair, lines, version, true, model);
			return answer(model, response);
		}
		try {
			this.mappings.save(with, id, version, view.rows());
		}
		catch (CriteriaMappingService.StaleMapping ex) {
			showBoth(pair, lines, model);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return VIEW;
		}
		redirect.addFlashAttribute("flashSuccess", this.messages.getMessage("criteria.mapping.saved", null, locale));
		return "redirect:/criteria-sets/" + id + "/mapping?with=" + with;
	}

	private void showBoth(Sets pair, List<MappingLine> lines, Model model) {
		CriteriaMapping stored = this.mappings.find(pair.from().id(), pair.to().id()).orElseThrow();
		show(pair, lines, stored.version(), true, model);
		model.addAttribute("stored", MappingView.lines(stored.rows(), pair.fromTree(), pair.toTree()));
	}

	private static String answer(Model model, HttpServletResponse response) {
		if (!(model.getAttribute("view") instanceof MappingView view && view.good())) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return VIEW;
	}

	private static List<MappingLine> lines(MultiValueMap<String, String> parameters) {
		List<MappingLine> lines = new ArrayList<>();
		for (int row = 0; parameters.containsKey("old." + row); row++) {
			lines.add(new MappingLine(row + 1, field(parameters, "old.", row), field(parameters, "young.", row),
					field(parameters, "kind.", row), field(parameters, "note.", row)));
		}
		return lines;
	}

	private static String field(MultiValueMap<String, String> parameters, String name, int row) {
		String value = parameters.getFirst(name + row);
		return (value != null) ? value : "";
	}

	private Sets pair(long id, @Nullable Long with) {
		CriteriaSet to = this.sets.read(id);
		Long from = (with != null) ? with : to.copiedFromId();
		if (from == null || from == id) {
			throw new NotFound("set to compare with criteria set", id);
		}
		CriteriaSet older = this.sets.read(from);
		return new Sets(older, to, CriteriaTree.of(older), CriteriaTree.of(to));
	}

	private record Sets(CriteriaSet from, CriteriaSet to, CriteriaTree fromTree, CriteriaTree toTree) {

		List<MappingRow> proposal() {
			return MappingProposal.between(this.fromTree, this.toTree);
		}

		void describe(Model model) {
			model.addAttribute("from", this.from);
			model.addAttribute("set", this.to);
			model.addAttribute("kinds", MappingKind.values());
		}

	}

}
