package vn.cchc.remediation.assessment;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.web.Tables;

/** The score sheet: read, entered cell by cell, or sent as one form. */
@Controller
class SheetController {

	private final AssessmentService service;

	private final SheetViews views;

	private final SheetWords words;

	private final SheetTable table;

	private final Tables files;

	SheetController(AssessmentService service, SheetViews views, SheetWords words, SheetTable table, Tables files) {
		this.service = service;
		this.views = views;
		this.words = words;
		this.table = table;
		this.files = files;
	}

	@GetMapping("/assessments/{id}")
	@PreAuthorize("@assessmentAccess.see(#id)")
	String sheet(@PathVariable long id, @RequestParam(defaultValue = "all") String show,
			@RequestParam(defaultValue = "false") boolean second, Model model) {
		model.addAttribute("view", this.views.view(id, SheetFilter.of(show), second, List.of()));
		return "assessment/sheet";
	}

	/** The rows that the address filters, as a file. */
	@GetMapping("/assessments/{id}/sheet" + Tables.FILE)
	@PreAuthorize("@assessmentAccess.see(#id)")
	View file(@PathVariable long id, @PathVariable String format, @RequestParam(defaultValue = "all") String show,
			@RequestParam(defaultValue = "false") boolean second) {
		return this.files.file(this.table.of(this.views.view(id, SheetFilter.of(show), second, List.of())), format);
	}

	@GetMapping("/assessments/{id}/reconciliation")
	@PreAuthorize("@assessmentAccess.see(#id)")
	String reconciliation(@PathVariable long id, Model model) {
		model.addAttribute("view", this.views.view(id, SheetFilter.ALL, false, List.of()));
		return "assessment/reconciliation";
	}

	@PostMapping("/assessments/{id}/cells")
	@PreAuthorize("@assessmentAccess.enter(#id)")
	@ResponseBody
	CellsAnswer cells(@PathVariable long id, @Valid @RequestBody CellsRequest request) {
		EntryResult result = this.service.enter(id, request.changes());
		return CellsAnswer.of(result, this.service.look(id).reconciliation(), this.words);
	}

	@PostMapping("/assessments/{id}")
	@PreAuthorize("@assessmentAccess.enter(#id)")
	ModelAndView save(@PathVariable long id, @RequestParam Map<String, String> parameters,
			@RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "false") boolean second,
			RedirectAttributes redirect) {
		EntryResult result = this.service.enter(id, SheetForm.changes(parameters));
		if (!result.allSaved()) {
			SheetView view = this.views.view(id, SheetFilter.of(show), second, result.cells());
			return new ModelAndView("assessment/sheet", HttpStatus.UNPROCESSABLE_CONTENT).addObject("view", view);
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("assessment.saved", result.cells().size()));
		redirect.addAttribute("show", show);
		redirect.addAttribute("second", second);
		return new ModelAndView("redirect:/assessments/" + id);
	}

}
