package vn.cchc.remediation.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The words of the daily e-mail: plain text, in Vietnamese, every line with its link. */
@Component
class DigestMessage {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final MessageSource messages;

	private final WorkList work;

	private final WorkWords words;

	private final AppLinks links;

	private final ReminderSettings settings;

	DigestMessage(MessageSource messages, WorkList work, WorkWords words, AppLinks links, ReminderSettings settings) {
		this.messages = messages;
		this.work = work;
		this.words = words;
		this.links = links;
		this.settings = settings;
	}

	/**
	 * The e-mail of an account for a day.
	 * @throws MailPreparationException when the address cannot be written to
	 */
	MimeMessage of(JavaMailSender mail, long accountId, String email, LocalDate day, List<Reminder> reminders) {
		MimeMessage message = mail.createMimeMessage();
		try {
			MimeMessageHelper helper = new MimeMessageHelper(message, false, "UTF-8");
			helper.setTo(email);
			helper.setFrom(this.settings.sender());
			helper.setSubject(text("reminder.mail.subject", reminders.size(), DAY.format(day)));
			helper.setText(body(accountId, reminders));
			// The same e-mail has the same identity, should a server die after sending
			// it.
			message.setHeader("Message-ID", "<digest-" + accountId + "-" + day + "@" + this.links.host() + ">");
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		return message;
	}

	private String body(long accountId, List<Reminder> reminders) {
		StringBuilder body = new StringBuilder(text("reminder.mail.greeting")).append("\n\n");
		for (Reminder reminder : reminders) {
			body.append("- ").append(this.words.sentence(reminder, VIETNAMESE)).append('\n');
			body.append("  ").append(this.links.to(reminder.path())).append('\n');
		}
		Map<WorkSection, List<WorkItem>> waiting = this.work.of(accountId);
		if (!waiting.isEmpty()) {
			body.append('\n').append(text("reminder.mail.waiting")).append('\n');
			waiting.forEach((section, items) -> body.append("- ")
				.append(text("reminder.section." + section.name()))
				.append(": ")
				.append(items.size())
				.append('\n'));
		}
		return body.append('\n')
			.append(text("reminder.mail.home", this.links.to("/")))
			.append('\n')
			.append(text("reminder.mail.stop", this.links.to("/notices")))
			.append('\n')
			.toString();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
