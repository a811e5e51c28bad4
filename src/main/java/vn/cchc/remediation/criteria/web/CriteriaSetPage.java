package vn.cchc.remediation.criteria.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.cchc.remediation.criteria.CellChange;
import vn.cchc.remediation.criteria.CellOutcome;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.CriteriaTree;
import vn.cchc.remediation.criteria.CriterionColumn;
import vn.cchc.remediation.criteria.CriterionMethod;

/** Puts together what the page of a set shows; several controllers answer with it. */
@Component
class CriteriaSetPage {

	private final CriteriaSetService service;

	private final CriteriaSetDirectory directory;

	CriteriaSetPage(CriteriaSetService service, CriteriaSetDirectory directory) {
		this.service = service;
		this.directory = directory;
	}

	/** Fills the model and names the view. */
	String show(long setId, Model model) {
		return show(setId, List.of(), List.of(), model);
	}

	/**
	 * The same after cells were sent.
	 * @param outcomes what became of them
	 * @param refused cells that were not even looked at
	 */
	String show(long setId, List<CellOutcome> outcomes, List<CellChange> refused, Model model) {
		CriteriaSet set = this.service.read(setId);
		CriteriaTree tree = CriteriaTree.of(set);
		model.addAttribute("set", set);
		model.addAttribute("tree", tree);
		model.addAttribute("rows", CriterionRow.of(tree, outcomes));
		model.addAttribute("failed", outcomes.stream().filter((outcome) -> !outcome.saved()).count());
		model.addAttribute("typed", typed(tree, outcomes, refused));
		model.addAttribute("frozen", this.service.frozen(setId));
		model.addAttribute("others", this.directory.comparable(set));
		model.addAttribute("methods", CriterionMethod.values());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new NewCriterionForm());
		}
		return "criteria/set";
	}

	/** What was typed into cells that the page does not have as fields any more. */
	private static List<Typed> typed(CriteriaTree tree, List<CellOutcome> outcomes, List<CellChange> refused) {
		Stream<CellChange> gone = outcomes.stream()
			.map(CellOutcome::change)
			.filter((change) -> tree.find(change.criterionId()).isEmpty());
		return Stream.concat(refused.stream(), gone)
			.map((change) -> new Typed(tree.find(change.criterionId()).map((node) -> node.code().value()).orElse("?"),
					change.column(), change.now()))
			.toList();
	}

	/** A text that has no field: the criterion's code, the column, what was typed. */
	record Typed(String code, CriterionColumn column, String now) {
	}

}
