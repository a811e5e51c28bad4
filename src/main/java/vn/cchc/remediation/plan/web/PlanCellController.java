package vn.cchc.remediation.plan.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanEditResult;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanRule;

/** Saves cells for the page's script. */
@RestController
class PlanCellController {

	private final PlanEditor editor;

	private final PlanInsights insights;

	private final PlanFigures figures;

	private final CellWords words;

	PlanCellController(PlanEditor editor, PlanInsights insights, PlanFigures figures, CellWords words) {
		this.editor = editor;
		this.insights = insights;
		this.figures = figures;
		this.words = words;
	}

	@PostMapping("/plans/{id}/cells")
	@PreAuthorize("@planAccess.write(#id)")
	CellsAnswer save(@PathVariable long id, @RequestBody CellsRequest request,
			@AuthenticationPrincipal CurrentAccount account) {
		PlanEditResult result = this.editor.change(id, Actor.of(account), request.changes());
		Coverage coverage = Coverage.of(result.content());
		return CellsAnswer.of(result, coverage, this.figures.of(this.insights.of(result.look()), coverage), this.words);
	}

	/** Submitted or issued meanwhile. */
	@ExceptionHandler
	ResponseEntity<Refusal> fixed(PlanRule.NotInThisState rule) {
		return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refusal(this.words.fixed(rule)));
	}

	/** Why nothing was saved. */
	record Refusal(String message) {
	}

}
