package vn.cchc.remediation.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which one changes the own password. */
@Controller
@RequestMapping("/account/password")
class PasswordController {

	private static final String PAGE = "account/password";

	private final AccountService accounts;

	private final CredentialsReader reader;

	private final AccountAuthentication authentication;

	private final MessageSource messages;

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	PasswordController(AccountService accounts, CredentialsReader reader, AccountAuthentication authentication,
			MessageSource messages) {
		this.accounts = accounts;
		this.reader = reader;
		this.authentication = authentication;
		this.messages = messages;
	}

	@GetMapping
	String page(@ModelAttribute("form") PasswordForm form) {
		return PAGE;
	}

	@PostMapping
	String change(@Valid @ModelAttribute("form") PasswordForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, Authentication present, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (!form.repeatedAlike()) {
			errors.rejectValue("repeatedPassword", "account.password.repeated.differs");
		}
		if (!errors.hasErrors()) {
			tryToChange(form, errors, account);
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return PAGE;
		}
		keepSignedIn(account.id(), present, request, response);
		redirect.addFlashAttribute("flashSuccess",
				this.messages.getMessage("account.password.changed", null, request.getLocale()));
		return "redirect:/account/password";
	}

	private void tryToChange(PasswordForm form, BindingResult errors, CurrentAccount account) {
		try {
			this.accounts.changePassword(account.id(), form.getPresentPassword(), form.getNewPassword());
		}
		catch (AccountRule ex) {
			errors.rejectValue((ex.kind() == AccountRule.Kind.PASSWORD_WRONG) ? "presentPassword" : "newPassword",
					ex.messageKey());
		}
	}

	/** The other sessions of the account end; this one goes on with the new password. */
	private void keepSignedIn(long accountId, Authentication present, HttpServletRequest request,
			HttpServletResponse response) {
		CurrentAccount renewed = this.reader.byId(accountId).orElseThrow().account();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(this.authentication.signedIn(renewed, present.getDetails()));
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
	}

}
