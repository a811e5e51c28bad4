package vn.cchc.remediation.reminder;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cchc.remediation.account.CurrentAccount;

/** The reminders of whoever is signed in. */
@Controller
@RequestMapping("/reminders")
class ReminderController {

	private final Reminders reminders;

	ReminderController(Reminders reminders) {
		this.reminders = reminders;
	}

	@GetMapping
	String list(@AuthenticationPrincipal CurrentAccount account, Model model) {
		model.addAttribute("reminders", this.reminders.of(account.id()));
		model.addAttribute("unread", this.reminders.unread(account.id()));
		return "reminder/list";
	}

	@PostMapping("/read")
	String read(@AuthenticationPrincipal CurrentAccount account) {
		this.reminders.read(account.id());
		return "redirect:/reminders";
	}

}
