package vn.cchc.remediation.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; Spring Security itself answers what it sends. */
@Controller
class SignInController {

	private final AccountRepository accounts;

	private final AccountSettings settings;

	SignInController(AccountRepository accounts, AccountSettings settings) {
		this.accounts = accounts;
		this.settings = settings;
	}

	@GetMapping("/sign-in")
	String page(@AuthenticationPrincipal @Nullable CurrentAccount account, Model model) {
		if (account != null) {
			return "redirect:/";
		}
		model.addAttribute("installation", this.settings.installationName());
		model.addAttribute("samples", this.settings.sampleData()
				? this.accounts.findBySampleHintIsNotNullAndDisabledFalseOrderById() : List.of());
		model.addAttribute("samplePassword", SamplePassword.VALUE);
		return "account/sign-in";
	}

}
