package vn.cchc.remediation.result.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.result.ResultCell;
import vn.cchc.remediation.result.ResultChange;
import vn.cchc.remediation.result.ResultChange.Outcome;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultEditor;
import vn.cchc.remediation.result.ResultField;
import vn.cchc.remediation.result.ResultStarter;

/**
 * What the accepted reports say about a domain, beside what stands in the report; text by
 * text it is chosen which to keep, so that nothing typed is lost.
 */
@Controller
@RequestMapping("/results/{id}/domains/{domainId}/draft")
@PreAuthorize("@resultAccess.write(#id)")
class ResultDraftController {

	private final ResultPages pages;

	private final ResultStarter starter;

	private final ResultEditor editor;

	private final ResultWords words;

	ResultDraftController(ResultPages pages, ResultStarter starter, ResultEditor editor, ResultWords words) {
		this.pages = pages;
		this.starter = starter;
		this.editor = editor;
		this.words = words;
	}

	@GetMapping
	ModelAndView compare(@PathVariable long id, @PathVariable long domainId) {
		return page(id, domainId, null, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView take(@PathVariable long id, @PathVariable long domainId, @RequestParam Map<String, String> sent,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		Map<ResultField, String> draft = this.starter.draft(id, domainId);
		List<ResultChange> changes = new ArrayList<>();
		for (ResultField field : ResultField.STORY) {
			String was = Objects.requireNonNullElse(sent.get("was." + field), "");
			String drafted = draft.getOrDefault(field, "");
			switch (Objects.requireNonNullElse(sent.get("take." + field), "")) {
				case "draft" -> changes.add(change(field, domainId, was, drafted));
				case "both" -> changes.add(change(field, domainId, was, (was + "\n" + drafted).strip()));
				default -> {
				}
			}
		}
		List<Outcome> outcomes = this.editor.change(id, Actor.of(account), changes);
		if (outcomes.stream().anyMatch((outcome) -> outcome.state() != State.SAVED)) {
			return page(id, domainId, this.words.say("result.draft.changed"), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("result.draft.done", changes.size()));
		return new ModelAndView("redirect:/results/" + id + "#domain-" + domainId);
	}

	private static ResultChange change(ResultField field, long domainId, String was, String now) {
		return new ResultChange(new ResultCell(field, domainId), was, now);
	}

	private ModelAndView page(long id, long domainId, @Nullable String problem, HttpStatus status) {
		Map<ResultField, String> draft = this.starter.draft(id, domainId);
		ResultPage page = this.pages.page(id, List.of());
		ResultContent.Domain domain = page.content().domain(domainId).orElseThrow();
		List<Line> lines = ResultField.STORY.stream()
			.map((field) -> new Line(field, domain.text(field), draft.getOrDefault(field, "")))
			.toList();
		return new ModelAndView("result/draft", status).addObject("page", page)
			.addObject("domain", domain)
			.addObject("lines", lines)
			.addObject("problem", problem);
	}

	/**
	 * A text of the domain.
	 *
	 * @param field which one
	 * @param present what stands in the report
	 * @param drafted what the accepted reports say
	 */
	record Line(ResultField field, String present, String drafted) {

		/** Whether there is something to choose. */
		public boolean differs() {
			return !this.drafted.isEmpty() && !this.drafted.equals(this.present);
		}

	}

}
