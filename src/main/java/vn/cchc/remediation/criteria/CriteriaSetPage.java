package vn.cchc.remediation.criteria;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

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
	String show(long setId, List<CellOutcome> outcomes, Model model) {
		CriteriaSet set = this.service.read(setId);
		CriteriaTree tree = CriteriaTree.of(set);
		model.addAttribute("set", set);
		model.addAttribute("tree", tree);
		model.addAttribute("rows", CriterionRow.of(tree, outcomes));
		model.addAttribute("frozen", this.service.frozen(setId));
		model.addAttribute("others", this.directory.comparable(set));
		model.addAttribute("methods", CriterionMethod.values());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new NewCriterionForm());
		}
		return "criteria/set";
	}

}
