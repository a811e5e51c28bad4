package vn.cchc.remediation.reminder;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The open deadlines of an account as an iCalendar (RFC 5545): one whole-day event each,
 * for a telephone or another calendar to subscribe to.
 */
@Component
class CalendarFeed {

	private static final int DAYS_AHEAD = 400;

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final WorkList work;

	private final WorkWords words;

	private final MessageSource messages;

	private final Clock clock;

	CalendarFeed(WorkList work, WorkWords words, MessageSource messages, Clock clock) {
		this.work = work;
		this.words = words;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The calendar of an account.
	 * @param links how it is reached, for the links of the events
	 */
	String of(long accountId, AppLinks links) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//par-remediation//VI"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar
			.add(new XProperty("X-WR-CALNAME", this.messages.getMessage("reminder.calendar.name", null, VIETNAMESE)));
		this.work.deadlines(accountId, DAYS_AHEAD).forEach((item) -> event(calendar, item, links));
		return calendar.toString();
	}

	private void event(Calendar calendar, WorkItem item, AppLinks links) {
		LocalDate due = item.dueOn();
		if (due == null) {
			return;
		}
		VEvent event = new VEvent(due, this.words.title(item, VIETNAMESE));
		event.add(new Uid(identity(item) + "@" + links.host()));
		// A deadline does not make anybody busy all day.
		event.add(ImmutableTransp.TRANSPARENT);
		event.add(new Description(item.unit() + ((item.detail() != null) ? " – " + item.detail() : "") + "\n"
				+ this.words.distance(due, LocalDate.now(this.clock), VIETNAMESE)));
		event.add(new Url(URI.create(links.to(item.path()))));
		calendar.add(event);
	}

	/** A task and the lines of a report may be acted on in the same place. */
	private static String identity(WorkItem item) {
		return item.kind().name().replaceFirst("_.*", "").toLowerCase(Locale.ROOT)
				+ item.path().replaceAll("\\W+", "-");
	}

}
