package vn.cchc.remediation.plan.web;

import java.beans.PropertyEditorSupport;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.TabText;
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

	/** A tab at the beginning is an empty first cell; cells are normalized one by one. */
	@InitBinder("form")
	@PreAuthorize("permitAll")
	void keepTabs(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, "text", new PropertyEditorSupport() {

			@Override
			public void setAsText(String text) {
				setValue(text);
			}

		});
	}

	@GetMapping("/plans/{id}/paste")
	String blank(@PathVariable long id, @ModelAttribute("form") PasteForm form, Model model) {
		model.addAttribute("page", this.pages.page(id, List.of()));
		return VIEW;
	}

	@PostMapping("/plans/{id}/paste")
	String preview(@PathVariable long id, @ModelAttribute("form") PasteForm form, Model model,
			HttpServletResponse response) {
		if (!preview(id, form, model).good()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return VIEW;
	}

	/** Adds what the preview showed; what was changed since is shown first. */
	@PostMapping("/plans/{id}/paste/confirm")
	String confirm(@PathVariable long id, @ModelAttribute("form") PasteForm form,
			@AuthenticationPrincipal CurrentAccount account, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		String looked = form.getPreviewed();
		PastePreview preview = preview(id, form, model);
		if (preview.good() && preview.mark().equals(looked)) {
			try {
				this.editor.paste(id, Actor.of(account), form.getTask(), preview.tasks());
				redirect.addFlashAttribute("flashSuccess",
						this.words.say("plan.write.paste.done", preview.rows().size()));
				return "redirect:/plans/" + id;
			}
			catch (InvalidPlanCell problem) {
				model.addAttribute("problem", this.words.invalid(problem));
			}
			catch (PlanRule.NotInThisState rule) {
				model.addAttribute("problem", this.words.fixed(rule));
			}
		}
		else if (preview.good()) {
			model.addAttribute("problem", this.words.say("plan.write.paste.changed"));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return VIEW;
	}

	private PastePreview preview(long id, PasteForm form, Model model) {
		PlanPage page = this.pages.page(id, List.of());
		List<TabText.Row> rows = TabText.read(form.getText());
		PasteColumns columns = form.columns(rows);
		PastePreview preview = new PastePreview(columns, PlanPaste.read(rows, columns, page.content(),
				PasteAnchor.of(page.content(), form.getTask()), this.words), form.mark(columns));
		model.addAttribute("page", page);
		model.addAttribute("preview", preview);
		model.addAttribute("meanings", PasteColumn.values());
		return preview;
	}

}
