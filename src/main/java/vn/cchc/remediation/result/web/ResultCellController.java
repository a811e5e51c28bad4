package vn.cchc.remediation.result.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
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
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.result.ResultEditor;
import vn.cchc.remediation.result.ResultRule;

/** Saves cells for the page's script. */
@RestController
class ResultCellController {

	private final ResultEditor editor;

	private final ResultWords words;

	ResultCellController(ResultEditor editor, ResultWords words) {
		this.editor = editor;
		this.words = words;
	}

	@PostMapping("/results/{id}/cells")
	@PreAuthorize("@resultAccess.write(#id)")
	Answer save(@PathVariable long id, @RequestBody ResultForm request,
			@AuthenticationPrincipal CurrentAccount account) {
		return new Answer(this.editor.change(id, Actor.of(account), request.changes())
			.stream()
			.map((outcome) -> new CellState(outcome.change().cell().address(), outcome.state(), outcome.stored(),
					this.words.refusal(outcome)))
			.toList());
	}

	/** Submitted or issued meanwhile. */
	@ExceptionHandler
	ResponseEntity<Refusal> fixed(ResultRule.NotInThisState rule) {
		return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refusal(this.words.fixed(rule)));
	}

	/** What became of the changes, one by one. */
	record Answer(List<CellState> cells) {
	}

	/**
	 * One cell after the change.
	 *
	 * @param cell its address
	 * @param state saved, invalid or conflict
	 * @param stored what it has now
	 * @param message why it was not saved, null when it was
	 */
	record CellState(String cell, State state, String stored, @Nullable String message) {
	}

	/** Why nothing was saved. */
	record Refusal(String message) {
	}

}
