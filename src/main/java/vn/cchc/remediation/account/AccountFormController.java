package vn.cchc.remediation.account;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds accounts and changes their shown names. */
@Controller
@RequestMapping("/admin/accounts")
@PreAuthorize("@unitAccess.administer()")
class AccountFormController {

	private final AccountService accounts;

	private final AccountDirectory directory;

	AccountFormController(AccountService accounts, AccountDirectory directory) {
		this.accounts = accounts;
		this.directory = directory;
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return page(0, new AccountForm());
	}

	@PostMapping("/new")
	ModelAndView add(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors) {
		if (!errors.hasErrors()) {
			try {
				long id = this.accounts.add(new NewAccount(form.getUsername(), form.getDisplayName())).id();
				return new ModelAndView("redirect:/admin/accounts/" + id);
			}
			catch (AccountRule rule) {
				errors.rejectValue("username", rule.messageKey());
			}
		}
		return rejected(0, form);
	}

	@GetMapping("/{id}/name")
	ModelAndView name(@PathVariable long id) {
		return page(id, AccountForm.of(this.directory.account(id)));
	}

	@PostMapping("/{id}/name")
	ModelAndView rename(@PathVariable long id, @Valid @ModelAttribute("form") AccountForm form, BindingResult errors) {
		if (errors.hasErrors()) {
			return rejected(id, form);
		}
		this.accounts.rename(id, form.getDisplayName());
		return new ModelAndView("redirect:/admin/accounts/" + id);
	}

	private static ModelAndView rejected(long id, AccountForm form) {
		ModelAndView page = page(id, form);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	/** The page of an account; of a new one when the id is 0. */
	private static ModelAndView page(long id, AccountForm form) {
		return new ModelAndView("account/admin-form").addObject("id", id).addObject("form", form);
	}

}
