package vn.cchc.remediation.criteria.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CellChange;
import vn.cchc.remediation.criteria.CellOutcome;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.CriteriaTree;

/** Saves single cells for the page's script; the same address takes the whole form. */
@RestController
class CriterionCellController {

	private final CriteriaSetService service;

	private final MessageSource messages;

	CriterionCellController(CriteriaSetService service, MessageSource messages) {
		this.service = service;
		this.messages = messages;
	}

	@PostMapping(path = "/criteria-sets/{id}/cells", produces = MediaType.APPLICATION_JSON_VALUE,
			headers = "X-Cells=json")
	@MayEditSet
	Answer enter(@PathVariable long id, @RequestParam Map<String, String> parameters, Locale locale) {
		List<Cell> cells = this.service.enter(id, CellChanges.of(parameters))
			.stream()
			.map((outcome) -> cell(outcome, locale))
			.toList();
		CriteriaTree tree = CriteriaTree.of(this.service.read(id));
		return new Answer(cells, tree.nodes().stream().filter((node) -> !node.leaf()).map(this::sum).toList(),
				printed(tree.maximum()));
	}

	private Cell cell(CellOutcome outcome, Locale locale) {
		CellChange change = outcome.change();
		return new Cell(change.criterionId() + "." + change.column().name(), outcome.state().name(), outcome.stored(),
				text(outcome, locale));
	}

	private String text(CellOutcome outcome, Locale locale) {
		CriteriaProblem problem = outcome.problem();
		if (problem != null) {
			return this.messages.getMessage(problem, locale);
		}
		return outcome.saved() ? ""
				: this.messages.getMessage("criteria.cell.conflict", new Object[] { outcome.stored() }, locale);
	}

	private Sum sum(CriteriaTree.Node node) {
		return new Sum(node.id(), printed(node.childrenSum()), node.sumDiffers());
	}

	private static @Nullable String printed(@Nullable Points points) {
		return (points != null) ? points.printed() : null;
	}

	@ExceptionHandler(CriteriaProblem.class)
	ResponseEntity<Refusal> refuse(CriteriaProblem problem, Locale locale) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.body(new Refusal(this.messages.getMessage(problem, locale)));
	}

	/** What became of the cells, with all sums and the total as printed. */
	record Answer(List<Cell> cells, List<Sum> sums, @Nullable String total) {
	}

	/** One cell: its key, how it ended, what is stored, what to tell. */
	record Cell(String key, String state, String stored, String message) {
	}

	/** The sum of a node's children; null while unknown. */
	record Sum(long id, @Nullable String sum, boolean differs) {
	}

	/** Why nothing was saved. */
	record Refusal(String message) {
	}

}
