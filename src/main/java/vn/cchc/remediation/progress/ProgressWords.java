package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.EventLog.Happened;

/** The words about periods and reports, in the language of the page. */
@Component("progressWords")
public class ProgressWords {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

	private static final String[] ROMAN = { "I", "II", "III", "IV" };

	private final MessageSource messages;

	private final Clock clock;

	ProgressWords(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** A text by its key. */
	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/** {@code Quý II/2024}, {@code Tháng 3/2024}. */
	public String term(PeriodTerm term) {
		return term(term, LocaleContextHolder.getLocale());
	}

	/** The same in a language, for what no page asks for. */
	public String term(PeriodTerm term, Locale locale) {
		String ordinal = (term.kind() == PeriodKind.QUARTER) ? ROMAN[term.ordinal() - 1]
				: String.valueOf(term.ordinal());
		return this.messages.getMessage("progress.term." + term.kind(),
				new Object[] { ordinal, String.valueOf(term.year()) }, locale);
	}

	/** {@code 12/03/2024 09:14}. */
	public String minute(Instant at) {
		return MINUTE.format(at.atZone(this.clock.getZone()));
	}

	/** Who did what, without when. */
	public String event(Happened<ReportEventKind> event) {
		return say("progress.event." + event.kind(), event.actor());
	}

}
