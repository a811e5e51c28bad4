package vn.cchc.remediation.plan.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.cchc.remediation.account.CurrentAccount;

/** Where a plan stands, whose turn it is, and who did what. */
@Controller
class PlanStatusController {

	private final PlanStatusPages pages;

	PlanStatusController(PlanStatusPages pages) {
		this.pages = pages;
	}

	@GetMapping("/plans/{id}/status")
	@PreAuthorize("@planAccess.see(#id)")
	String status(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account, Model model) {
		model.addAttribute("view", this.pages.of(id, account));
		return "plan/status";
	}

}
