package vn.cchc.remediation.result.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.result.ResultChange;
import vn.cchc.remediation.result.ResultChange.Outcome;
import vn.cchc.remediation.result.ResultEditor;
import vn.cchc.remediation.result.ResultRule;
import vn.cchc.remediation.result.ResultStatus;

/**
 * The page of a result report: written, or read as it will be printed. Without script the
 * whole form is sent, with the button that was pressed; what was typed is saved first.
 */
@Controller
class ResultPageController {

	private static final String REMOVE = "remove-";

	private final ResultPages pages;

	private final ResultEditor editor;

	private final ResultWords words;

	ResultPageController(ResultPages pages, ResultEditor editor, ResultWords words) {
		this.pages = pages;
		this.editor = editor;
		this.words = words;
	}

	@GetMapping("/results/{id}")
	@PreAuthorize("@resultAccess.see(#id)")
	String show(@PathVariable long id, Model model) {
		Integer version = this.pages.versionInstead(id);
		if (version != null) {
			return "redirect:/results/" + id + "/versions/" + version;
		}
		ResultPage page = this.pages.page(id, List.of());
		model.addAttribute("page", page);
		if (page.head().status() == ResultStatus.SUBMITTED) {
			model.addAttribute("view", this.pages.status(id));
		}
		return page.mayWrite() ? "result/write" : "result/read";
	}

	@PostMapping("/results/{id}")
	@PreAuthorize("@resultAccess.write(#id)")
	ModelAndView save(@PathVariable long id, @RequestParam Map<String, String> sent,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		List<ResultChange> changes = ResultForm.changes(sent);
		try {
			List<Outcome> outcomes = this.editor.change(id, Actor.of(account), changes);
			if (outcomes.stream().anyMatch((outcome) -> outcome.state() != State.SAVED)) {
				return again(id, outcomes, sent, null);
			}
			return done(id, changes.size(), sent, Actor.of(account), redirect);
		}
		catch (ResultRule.NotInThisState rule) {
			return fixed(id, changes, rule);
		}
	}

	private ModelAndView done(long id, int saved, Map<String, String> sent, Actor actor, RedirectAttributes redirect) {
		try {
			redirect.addFlashAttribute("flashSuccess", perform(id, saved, sent, actor));
			return new ModelAndView("redirect:/results/" + id);
		}
		catch (InvalidPlanCell problem) {
			return again(id, List.of(), sent, this.words.invalid(problem));
		}
	}

	/** Does what the button says; the sentence that tells it. */
	private String perform(long id, int saved, Map<String, String> sent, Actor actor) {
		String wanted = sent.getOrDefault("do", "save");
		if (wanted.matches(REMOVE + "[0-9]{1,18}")) {
			this.editor.removeDomain(id, Long.parseLong(wanted.substring(REMOVE.length())));
			return this.words.say("result.write.removed");
		}
		switch (wanted) {
			case "save" -> {
				return this.words.say("result.write.saved", saved);
			}
			case "undo" -> {
				return this.editor.undo(id, actor)
					.map(this.words::undone)
					.orElseGet(() -> this.words.say("plan.write.undone.none"));
			}
			case "figures" -> {
				this.editor.takeFigures(id, actor);
				return this.words.say("result.write.figures.done");
			}
			case "add" -> {
				this.editor.addDomain(id, sent.get("new-code"), Objects.requireNonNullElse(sent.get("new-title"), ""),
						sent.containsKey("new-impact"));
				return this.words.say("result.write.added");
			}
			default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	/** Submitted or issued meanwhile: what was typed is shown, to be taken elsewhere. */
	private ModelAndView fixed(long id, List<ResultChange> changes, ResultRule.NotInThisState rule) {
		return new ModelAndView("result/read", HttpStatus.CONFLICT).addObject("page", this.pages.page(id, List.of()))
			.addObject("problem", this.words.fixed(rule))
			.addObject("typed", changes);
	}

	private ModelAndView again(long id, List<Outcome> outcomes, Map<String, String> sent, @Nullable String problem) {
		return new ModelAndView("result/write", HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("page", this.pages.page(id, outcomes))
			.addObject("sent", sent)
			.addObject("problem", problem);
	}

}
