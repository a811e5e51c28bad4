package vn.cchc.remediation.account;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One account: what it may do and why, which positions it holds, closing it, a link for a
 * new password.
 */
@Controller
@RequestMapping("/admin/accounts/{id}")
@PreAuthorize("@unitAccess.administer()")
class AccountPageController {

	private final AccountService accounts;

	private final AccountDirectory directory;

	private final HolderDirectory holders;

	private final PasswordLinks links;

	private final MessageSource messages;

	AccountPageController(AccountService accounts, AccountDirectory directory, HolderDirectory holders,
			PasswordLinks links, MessageSource messages) {
		this.accounts = accounts;
		this.directory = directory;
		this.holders = holders;
		this.links = links;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable long id, Model model) {
		model.addAttribute("account", this.directory.account(id));
		model.addAttribute("grants", this.directory.grants(id));
		List<Holding> holdings = this.holders.ofAccount(id);
		model.addAttribute("holdings", holdings);
		model.addAttribute("unitNames",
				this.directory.unitNames(holdings.stream().map(Holding::unitId).distinct().toList()));
		return "account/admin-show";
	}

	@PostMapping("/disable")
	String disable(@PathVariable long id, Locale locale, RedirectAttributes flash) {
		try {
			this.accounts.disable(id);
		}
		catch (AccountRule rule) {
			flash.addFlashAttribute("flashError", this.messages.getMessage(rule.messageKey(), null, locale));
		}
		return "redirect:/admin/accounts/" + id;
	}

	@PostMapping("/enable")
	String enable(@PathVariable long id) {
		this.accounts.enable(id);
		return "redirect:/admin/accounts/" + id;
	}

	/** The link is shown once, on the page that follows; it is stored nowhere. */
	@PostMapping("/link")
	String link(@PathVariable long id, RedirectAttributes flash) {
		String link = this.links.make(this.directory.account(id).id());
		flash.addFlashAttribute("link", link.startsWith("/") ? here() + link : link);
		return "redirect:/admin/accounts/" + id;
	}

	/** Where the administrator reaches the application, other people will too. */
	private static String here() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

}
