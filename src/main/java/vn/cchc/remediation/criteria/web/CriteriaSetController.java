package vn.cchc.remediation.criteria.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.criteria.CellChange;
import vn.cchc.remediation.criteria.CellOutcome;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaSetService;

/** A set's page: its tree, edited in place as a whole form. */
@Controller
class CriteriaSetController {

	private final CriteriaSetService service;

	private final CriteriaSetPage page;

	private final MessageSource messages;

	CriteriaSetController(CriteriaSetService service, CriteriaSetPage page, MessageSource messages) {
		this.service = service;
		this.page = page;
		this.messages = messages;
	}

	@GetMapping("/criteria-sets/{id}")
	String show(@PathVariable long id, Model model) {
		return this.page.show(id, model);
	}

	@PostMapping("/criteria-sets/{id}/cells")
	@MayEditSet
	String enter(@PathVariable long id, @RequestParam MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		if (!stored(id, parameters, model, response)) {
			return "criteria/set";
		}
		redirect.addFlashAttribute("flashSuccess", this.messages.getMessage("criteria.set.saved", null, locale));
		return "redirect:/criteria-sets/" + id;
	}

	@PostMapping("/criteria-sets/{id}/criteria/{criterionId}/delete")
	@MayEditSet
	String delete(@PathVariable long id, @PathVariable long criterionId,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		// The button stands in the form of the cells: what was typed there is kept first.
		if (!stored(id, parameters, model, response)) {
			return "criteria/set";
		}
		try {
			boolean mapped = this.service.removeCriterion(id, criterionId);
			redirect.addFlashAttribute("flashSuccess", this.messages
				.getMessage(mapped ? "criteria.set.deleted.mapped" : "criteria.set.deleted", null, locale));
		}
		catch (CriteriaProblem problem) {
			redirect.addFlashAttribute("flashError", this.messages.getMessage(problem, locale));
		}
		return "redirect:/criteria-sets/" + id;
	}

	/**
	 * Stores the cells, or fills the page that says why some are not stored.
	 * @return whether everything is stored
	 */
	private boolean stored(long id, MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response) {
		List<CellChange> changes = List.of();
		List<CellOutcome> outcomes = List.of();
		try {
			changes = CellChanges.of(parameters.toSingleValueMap());
			outcomes = this.service.enter(id, changes);
			if (outcomes.stream().allMatch(CellOutcome::saved)) {
				return true;
			}
		}
		catch (CriteriaProblem problem) {
			model.addAttribute("problem", problem);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		// The cells are no fields any more when the set was frozen meanwhile.
		this.page.show(id, outcomes, outcomes.isEmpty() ? changes : List.of(), model);
		return false;
	}

	@PostMapping("/criteria-sets/{id}/criteria")
	@MayEditSet
	String add(@PathVariable long id, @ModelAttribute("form") NewCriterionForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		form.check(errors);
		if (!errors.hasErrors()) {
			try {
				this.service.addCriterion(id, form.read());
				// The address puts the cursor where the next criterion is typed.
				return "redirect:/criteria-sets/" + id + "#f-code";
			}
			catch (CriteriaProblem problem) {
				NewCriterionForm.reject(errors, "code", problem);
			}
		}
		model.addAttribute("refused", true);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.page.show(id, model);
	}

}
