package vn.cchc.remediation.criteria.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.NewCriterion;

/** Pastes criteria from a spreadsheet: text, preview, confirm; the text is never lost. */
@Controller
@MayEditSet
class CriteriaPasteController {

	private static final String VIEW = "criteria/paste";

	private final CriteriaSetService service;

	private final MessageSource messages;

	CriteriaPasteController(CriteriaSetService service, MessageSource messages) {
		this.service = service;
		this.messages = messages;
	}

	@GetMapping("/criteria-sets/{id}/paste")
	String blank(@PathVariable long id, Model model) {
		model.addAttribute("set", this.service.read(id));
		return VIEW;
	}

	@PostMapping("/criteria-sets/{id}/paste")
	String preview(@PathVariable long id, @RequestParam String text, @RequestParam(defaultValue = "false") boolean all,
			Model model, HttpServletResponse response) {
		preview(id, text, all, model);
		if (!Boolean.TRUE.equals(model.getAttribute("good"))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return VIEW;
	}

	@PostMapping("/criteria-sets/{id}/paste/confirm")
	String confirm(@PathVariable long id, @RequestParam String text, @RequestParam(defaultValue = "false") boolean all,
			Model model, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		List<CriteriaPaste.Result> results = preview(id, text, all, model);
		if (Boolean.TRUE.equals(model.getAttribute("good"))) {
			try {
				int count = store(id, all, results);
				redirect.addFlashAttribute("flashSuccess",
						this.messages.getMessage("criteria.paste.done", new Object[] { count }, locale));
				return "redirect:/criteria-sets/" + id;
			}
			catch (CriteriaProblem problem) {
				model.addAttribute("problem", problem);
				model.addAttribute("good", false);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return VIEW;
	}

	private int store(long id, boolean all, List<CriteriaPaste.Result> results) {
		List<NewCriterion> criteria = results.stream()
			.map((result) -> Objects.requireNonNull(result.criterion()))
			.toList();
		return (all ? this.service.replaceCriteria(id, criteria) : this.service.addCriteria(id, criteria)).size();
	}

	private List<CriteriaPaste.Result> preview(long id, String text, boolean all, Model model) {
		CriteriaSet set = this.service.read(id);
		List<CriteriaPaste.Result> results = CriteriaPaste.read(text, (code) -> !all && set.find(code).isPresent());
		model.addAttribute("set", set);
		model.addAttribute("text", text);
		model.addAttribute("all", all);
		model.addAttribute("results", results);
		model.addAttribute("bad", results.stream().filter((result) -> result.criterion() == null).count());
		model.addAttribute("good",
				!results.isEmpty() && results.stream().allMatch((result) -> result.criterion() != null));
		return results;
	}

}
