package vn.cchc.remediation.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ProgressWords;

/** Says in words what waits and what is reminded of; for pages, e-mails and calendars. */
@Component("workWords")
public class WorkWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final MessageSource messages;

	private final ProgressWords progress;

	WorkWords(MessageSource messages, ProgressWords progress) {
		this.messages = messages;
		this.progress = progress;
	}

	/** A reminder as a sentence. */
	public String sentence(Reminder reminder, Locale locale) {
		@Nullable PeriodTerm term = reminder.term();
		String about = (term != null) ? text("reminder.about.report", locale, term(term, locale))
				: text("reminder.about.task", locale, orEmpty(reminder.task()));
		return text("reminder.stage." + reminder.stage().name(), locale, about, reminder.unit(),
				DAY.format(reminder.dueOn()),
				(reminder.lead() != null) ? reminder.lead() : text("reminder.lead.nobody", locale));
	}

	/** What waits, without its unit and day. */
	public String title(WorkItem item, Locale locale) {
		return text("reminder.work." + item.kind().name(), locale, orEmpty(item.subject()), term(item.term(), locale),
				item.count());
	}

	/** A reporting period: "Quý III/2026"; empty for none. */
	public String term(@Nullable PeriodTerm term, Locale locale) {
		return (term != null) ? this.progress.term(term, locale) : "";
	}

	/** How long until a deadline, or how long it is over. */
	public String distance(LocalDate due, LocalDate today, Locale locale) {
		long days = due.toEpochDay() - today.toEpochDay();
		return (days == 0) ? text("reminder.due.today", locale)
				: text((days > 0) ? "reminder.due.left" : "reminder.due.over", locale, Math.abs(days));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
