package vn.cchc.remediation.account;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page that a one-time link opens: it sets a password without anybody signed in.
 */
@Controller
@RequestMapping("/setup")
class SetupController {

	private static final String PAGE = "account/setup";

	private final PasswordLinks links;

	SetupController(PasswordLinks links) {
		this.links = links;
	}

	@GetMapping
	String page(@ModelAttribute("form") SetupForm form, Model model, HttpServletResponse response) {
		return show(form, model, response, HttpStatus.OK);
	}

	@PostMapping
	String set(@ModelAttribute("form") SetupForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		if (!form.repeatedAlike()) {
			errors.rejectValue("repeatedPassword", "account.password.repeated.differs");
		}
		if (!errors.hasErrors()) {
			tryToSet(form, errors);
		}
		return errors.hasErrors() ? show(form, model, response, HttpStatus.UNPROCESSABLE_CONTENT)
				: "redirect:/sign-in?ready";
	}

	private void tryToSet(SetupForm form, BindingResult errors) {
		try {
			this.links.use(form.getToken(), form.getNewPassword());
		}
		catch (AccountRule ex) {
			errors.rejectValue("newPassword", ex.messageKey());
		}
	}

	/** A link that cannot be used says so instead of showing a form in vain. */
	private String show(SetupForm form, Model model, HttpServletResponse response, HttpStatus status) {
		String username = this.links.username(form.getToken()).orElse("");
		model.addAttribute("username", username);
		response.setStatus((username.isEmpty() ? HttpStatus.NOT_FOUND : status).value());
		return PAGE;
	}

}
