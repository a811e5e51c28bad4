package vn.cchc.remediation.account;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's list of all accounts. */
@Controller
@PreAuthorize("@unitAccess.administer()")
class AccountListController {

	private final AccountDirectory directory;

	AccountListController(AccountDirectory directory) {
		this.directory = directory;
	}

	@GetMapping("/admin/accounts")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("accounts", this.directory.search(q, page));
		return "account/admin-list";
	}

}
