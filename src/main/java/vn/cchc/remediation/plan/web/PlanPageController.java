package vn.cchc.remediation.plan.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStatus;

/**
 * The page of a plan: written, or read as it will be printed. Without script the whole
 * form is sent, with the button that was pressed; what was typed is saved first.
 */
@Controller
class PlanPageController {

	/** The rows that were ticked stay ticked. */
	private static final String PICKED = "picked";

	private final PlanPages pages;

	private final PlanStatusPages statusPages;

	private final PlanService plans;

	private final PlanEditor editor;

	private final PlanActions actions;

	private final CellWords words;

	PlanPageController(PlanPages pages, PlanStatusPages statusPages, PlanService plans, PlanEditor editor,
			PlanActions actions, CellWords words) {
		this.pages = pages;
		this.statusPages = statusPages;
		this.plans = plans;
		this.editor = editor;
		this.actions = actions;
		this.words = words;
	}

	@GetMapping("/plans/{id}")
	@PreAuthorize("@planAccess.see(#id)")
	String show(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account, Model model) {
		PlanPage page = this.pages.page(id, List.of());
		model.addAttribute("page", page);
		if (page.status() == PlanStatus.SUBMITTED) {
			model.addAttribute("view", this.statusPages.of(id, account));
		}
		return page.mayWrite() ? "plan/write" : "plan/read";
	}

	@PostMapping("/plans/{id}")
	@PreAuthorize("@planAccess.write(#id)")
	ModelAndView save(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		List<PlanCellChange> changes = PlanForm.changes(sent.toSingleValueMap());
		try {
			return save(id, changes, sent, Actor.of(account), redirect);
		}
		catch (PlanRule.NotInThisState rule) {
			return fixed(id, changes, rule);
		}
	}

	private ModelAndView save(long id, List<PlanCellChange> changes, MultiValueMap<String, String> sent, Actor actor,
			RedirectAttributes redirect) {
		List<Outcome> outcomes = changes.isEmpty() ? List.of() : this.editor.change(id, actor, changes).cells();
		if (outcomes.stream().anyMatch((outcome) -> this.words.refusal(outcome) != null)) {
			return again(id, outcomes, sent, null);
		}
		String wanted = sent.getFirst("do");
		if ("status".equals(wanted)) {
			return new ModelAndView("redirect:/plans/" + id + "/status");
		}
		try {
			PlanActions.Done done = (wanted == null || "save".equals(wanted))
					? new PlanActions.Done(this.words.say("plan.write.saved", changes.size()), null)
					: this.actions.perform(id, actor, wanted, sent);
			redirect.addFlashAttribute("flashSuccess", done.message());
			redirect.addFlashAttribute(PICKED, picked(sent));
			return new ModelAndView("redirect:/plans/" + id + ((done.focus() != null) ? "#" + done.focus() : ""));
		}
		catch (InvalidPlanCell problem) {
			return again(id, outcomes, sent, this.words.invalid(problem));
		}
		catch (PlanActions.MissingText missing) {
			return again(id, outcomes, sent, missing(missing));
		}
	}

	/** Submitted or issued meanwhile: what was typed is shown, to be taken elsewhere. */
	private ModelAndView fixed(long id, List<PlanCellChange> changes, PlanRule.NotInThisState rule) {
		ModelAndView page = new ModelAndView("plan/read", HttpStatus.CONFLICT);
		page.addObject("page", this.pages.page(id, List.of()));
		page.addObject("problem", this.words.fixed(rule));
		page.addObject("typed", changes);
		return page;
	}

	/**
	 * An action of the page's script: answers with the parts of the page that changed.
	 */
	@PostMapping(path = "/plans/{id}", headers = "X-Plan-Action")
	@PreAuthorize("@planAccess.write(#id)")
	ModelAndView act(@PathVariable long id, @RequestParam("do") String wanted,
			@RequestParam MultiValueMap<String, String> sent, @AuthenticationPrincipal CurrentAccount account) {
		PlanContent before = this.plans.look(id).content();
		PlanActions.Done done = this.actions.perform(id, Actor.of(account), wanted, sent);
		PlanPage page = this.pages.page(id, List.of());
		Set<PlanContent.Section> same = new HashSet<>(before.sections());
		return new ModelAndView("plan/_changed").addObject("page", page)
			.addObject("done", done)
			.addObject("order",
					page.content()
						.sections()
						.stream()
						.map((section) -> "section-" + section.id())
						.collect(Collectors.joining(" ")))
			.addObject("changed",
					page.content().sections().stream().filter((section) -> !same.contains(section)).toList())
			.addObject("textsChanged", !(before.texts().equals(page.content().texts())
					&& before.signing() == page.content().signing() && before.layout() == page.content().layout()));
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	ModelAndView refused(PlanRule.NotInThisState rule) {
		return new ModelAndView("plan/_refused").addObject("message", this.words.fixed(rule));
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
	ModelAndView refused(InvalidPlanCell problem) {
		return new ModelAndView("plan/_refused").addObject("message", this.words.invalid(problem));
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
	ModelAndView refused(PlanActions.MissingText missing) {
		return new ModelAndView("plan/_refused").addObject("message", missing(missing));
	}

	private ModelAndView again(long id, List<Outcome> outcomes, MultiValueMap<String, String> sent,
			@Nullable String problem) {
		ModelAndView page = new ModelAndView("plan/write", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("page", this.pages.page(id, outcomes));
		page.addObject("sent", sent.toSingleValueMap());
		page.addObject("problem", problem);
		page.addObject(PICKED, picked(sent));
		return page;
	}

	private static List<String> picked(MultiValueMap<String, String> sent) {
		return sent.getOrDefault("pick", List.of());
	}

	private String missing(PlanActions.MissingText missing) {
		return this.words
			.say(missing.field().contains("section") ? "plan.write.missing.section" : "plan.write.missing.entry");
	}

}
