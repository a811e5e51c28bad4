package vn.cchc.remediation.reminder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.Texts;

/** How an account is told: the daily e-mail, and the calendar with its secret address. */
@Controller
@RequestMapping("/notices")
class NoticeController {

	private static final String PAGE = "reminder/notices";

	private final NoticeSettings settings;

	private final DailyDigest digest;

	private final AppLinks links;

	private final MessageSource messages;

	NoticeController(NoticeSettings settings, DailyDigest digest, AppLinks links, MessageSource messages) {
		this.links = links;
		this.settings = settings;
		this.digest = digest;
		this.messages = messages;
	}

	@GetMapping
	String page(@AuthenticationPrincipal CurrentAccount account, Model model) {
		NoticeSettings.Choice choice = this.settings.of(account.id());
		NoticeForm form = new NoticeForm();
		form.setEmail((choice.email() != null) ? choice.email() : "");
		form.setDigest(choice.digest());
		model.addAttribute("form", form);
		return show(choice, model);
	}

	@PostMapping
	String save(@Valid @ModelAttribute("form") NoticeForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, Model model, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(this.settings.of(account.id()), model);
		}
		this.settings.mail(account.id(), Texts.normalizeToNull(form.getEmail()), form.isDigest());
		return done("reminder.notices.saved", request, redirect);
	}

	/** The address is shown on the next page only: what is kept cannot be read back. */
	@PostMapping("/calendar")
	String createCalendar(@AuthenticationPrincipal CurrentAccount account, HttpServletRequest request,
			RedirectAttributes redirect) {
		String address = this.links.asReached().to("/calendar/" + this.settings.createCalendar(account.id()) + ".ics");
		redirect.addFlashAttribute("calendarAddress", address);
		return done("reminder.calendar.created", request, redirect);
	}

	@PostMapping("/calendar/revoke")
	String revokeCalendar(@AuthenticationPrincipal CurrentAccount account, HttpServletRequest request,
			RedirectAttributes redirect) {
		this.settings.revokeCalendar(account.id());
		return done("reminder.calendar.revoked", request, redirect);
	}

	private String show(NoticeSettings.Choice choice, Model model) {
		model.addAttribute("calendar", choice.calendar());
		model.addAttribute("mailConfigured", this.digest.configured());
		return PAGE;
	}

	private String done(String key, HttpServletRequest request, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.messages.getMessage(key, null, request.getLocale()));
		return "redirect:/notices";
	}

}
