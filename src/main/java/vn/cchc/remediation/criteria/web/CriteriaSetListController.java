package vn.cchc.remediation.criteria.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.unit.UnitLevel;

/** The list of criteria sets. */
@Controller
class CriteriaSetListController {

	private final CriteriaSetDirectory directory;

	CriteriaSetListController(CriteriaSetDirectory directory) {
		this.directory = directory;
	}

	@GetMapping("/criteria-sets")
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable UnitLevel level, @RequestParam(defaultValue = "0") int page,
			Model model) {
		model.addAttribute("sets", this.directory.search(q, year, level, Math.max(0, page)));
		model.addAttribute("years", this.directory.years());
		model.addAttribute("levels", UnitLevel.values());
		return "criteria/list";
	}

}
