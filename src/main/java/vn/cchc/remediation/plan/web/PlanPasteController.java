package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanRule;

/** Pastes tasks from a spreadsheet: text, preview, confirm; the text is never lost. */
@Controller
@PreAuthorize("@planAccess.write(#id)")
class PlanPasteController {

	private static final String VIEW = "plan/paste";

	private final PlanPages pages;

	private final PlanEditor editor;

	private final CellWords words;

	PlanPasteController(PlanPages pages, PlanEditor editor, CellWords words) {
		this.pages = pages;
		this.editor = editor;
		this.words = words;
	}

	@GetMapping("/plans/{id}/paste")
	String blank(@PathVariable long id, Model model) {
		model.addAttribute("page", this.pages.page(id, List.of()));
		return VIEW;
	}

	@PostMapping("/plans/{id}/paste")
	String preview(@PathVariable long id, @RequestParam String text, Model model, HttpServletResponse response) {
		if (!good(preview(id, text, model))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return VIEW;
	}

	@PostMapping("/plans/{id}/paste/confirm")
	String confirm(@PathVariable long id, @RequestParam String text, @AuthenticationPrincipal CurrentAccount account,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		List<PlanPaste.Row> rows = preview(id, text, model);
		if (good(rows)) {
			try {
				this.editor.paste(id, Actor.of(account),
						rows.stream().map((row) -> Objects.requireNonNull(row.task())).toList());
				redirect.addFlashAttribute("flashSuccess", this.words.say("plan.write.paste.done", rows.size()));
				return "redirect:/plans/" + id;
			}
			catch (InvalidPlanCell problem) {
				model.addAttribute("problem", this.words.invalid(problem));
			}
			catch (PlanRule.NotInThisState rule) {
				model.addAttribute("problem", this.words.fixed(rule));
			}
			model.addAttribute("good", false);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return VIEW;
	}

	private List<PlanPaste.Row> preview(long id, String text, Model model) {
		PlanPage page = this.pages.page(id, List.of());
		List<PlanPaste.Row> rows = PlanPaste.read(text, page.content(), this.words);
		model.addAttribute("page", page);
		model.addAttribute("text", text);
		model.addAttribute("rows", rows);
		model.addAttribute("bad", rows.stream().filter((row) -> row.task() == null).count());
		model.addAttribute("good", good(rows));
		return rows;
	}

	private static boolean good(List<PlanPaste.Row> rows) {
		return !rows.isEmpty() && rows.stream().allMatch((row) -> row.task() != null);
	}

}
