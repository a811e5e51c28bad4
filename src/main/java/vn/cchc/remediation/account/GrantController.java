package vn.cchc.remediation.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

import vn.cchc.remediation.unit.UnitChooser;
import vn.cchc.remediation.web.Option;
import vn.cchc.remediation.web.TypedDate;

/** Gives roles to an account and ends them. */
@Controller
@RequestMapping("/admin/accounts/{id}/grants")
@PreAuthorize("@unitAccess.administer()")
class GrantController {

	private final AccountService accounts;

	private final AccountDirectory directory;

	private final UnitChooser chooser;

	private final MessageSource messages;

	GrantController(AccountService accounts, AccountDirectory directory, UnitChooser chooser, MessageSource messages) {
		this.accounts = accounts;
		this.directory = directory;
		this.chooser = chooser;
		this.messages = messages;
	}

	@GetMapping("/new")
	ModelAndView blank(@PathVariable long id) {
		return page(id, new GrantForm());
	}

	@PostMapping("/new")
	ModelAndView give(@PathVariable long id, @Valid @ModelAttribute("form") GrantForm form, BindingResult errors) {
		Role role = form.chosenRole().orElse(null);
		if (role == null) {
			errors.rejectValue("role", "account.grant.role.missing");
		}
		else if (!errors.hasErrors() && tryToGive(id, role, form, errors)) {
			return account(id);
		}
		return rejected(page(id, form));
	}

	private boolean tryToGive(long id, Role role, GrantForm form, BindingResult errors) {
		Long unit = unit(role, form, errors);
		if (errors.hasErrors()) {
			return false;
		}
		try {
			this.accounts.grant(id, role, unit, form.firstDay(), form.lastDay());
			return true;
		}
		catch (AccountRule rule) {
			reject(errors, rule);
			return false;
		}
	}

	private static void reject(BindingResult errors, AccountRule rule) {
		switch (rule.kind()) {
			case DATES_REVERSED -> errors.rejectValue("to", rule.messageKey());
			case UNIT_MISSING, UNIT_UNEXPECTED -> errors.rejectValue("unit.text", rule.messageKey());
			default -> errors.reject(rule.messageKey());
		}
	}

	/** The administrator's role is for no unit; a unit typed for it is refused. */
	private @Nullable Long unit(Role role, GrantForm form, BindingResult errors) {
		if (role == Role.ADMINISTRATOR && form.getUnit().getText().isBlank()) {
			return null;
		}
		return this.chooser.resolve(form.getUnit(), "unit", errors).orElse(null);
	}

	@GetMapping("/{grant}/end")
	ModelAndView end(@PathVariable long id, @PathVariable long grant) {
		return endPage(id, grant, new LastDayForm());
	}

	@PostMapping("/{grant}/end")
	ModelAndView end(@PathVariable long id, @PathVariable long grant, @Valid @ModelAttribute("form") LastDayForm form,
			BindingResult errors) {
		if (!errors.hasErrors()) {
			try {
				LocalDate last = Objects.requireNonNull(TypedDate.parse(form.getLast()));
				this.accounts.endGrant(id, grant, last);
				return account(id);
			}
			catch (AccountRule rule) {
				errors.reject(rule.messageKey());
			}
		}
		return rejected(endPage(id, grant, form));
	}

	private static ModelAndView account(long id) {
		return new ModelAndView("redirect:/admin/accounts/" + id);
	}

	private static ModelAndView rejected(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(long id, GrantForm form) {
		return new ModelAndView("account/admin-grant").addObject("account", this.directory.account(id))
			.addObject("roles", roles())
			.addObject("found", this.chooser.matching(form.getUnit().getSearched()))
			.addObject("form", form);
	}

	private ModelAndView endPage(long id, long grant, LastDayForm form) {
		return new ModelAndView("account/admin-grant-end").addObject("account", this.directory.account(id))
			.addObject("view", this.directory.grant(id, grant))
			.addObject("form", form);
	}

	private List<Option> roles() {
		Locale locale = LocaleContextHolder.getLocale();
		return Stream.of(Role.values())
			.map((role) -> new Option(role.name(), this.messages.getMessage(role.messageKey(), null, locale)))
			.toList();
	}

}
