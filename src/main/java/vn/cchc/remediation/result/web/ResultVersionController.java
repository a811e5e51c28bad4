package vn.cchc.remediation.result.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.remediation.result.ResultVersions;

/** The issued versions of a result report. */
@Controller
class ResultVersionController {

	private final ResultVersions versions;

	private final ResultPages pages;

	ResultVersionController(ResultVersions versions, ResultPages pages) {
		this.versions = versions;
		this.pages = pages;
	}

	@GetMapping("/results/{id}/versions/{number:[0-9]{1,6}}")
	@PreAuthorize("@resultAccess.see(#id)")
	String version(@PathVariable long id, @PathVariable int number, Model model) {
		model.addAttribute("issued", this.versions.content(id, number));
		model.addAttribute("number", number);
		model.addAttribute("versions", this.versions.of(id));
		model.addAttribute("head", this.pages.head(id));
		return "result/version";
	}

}
