package vn.cchc.remediation.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends everybody who wants it one e-mail a day that names the new reminders. A server
 * holds the row of an e-mail while it sends it; when it is killed, the row is free again
 * and another server sends it. Without a mail server nothing is prepared or sent.
 */
@Component
public class DailyDigest {

	private static final Logger logger = LoggerFactory.getLogger(DailyDigest.class);

	private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

	/** After so many failures the day's e-mail is given up; the next day tries anew. */
	private static final int MOST_ATTEMPTS = 6;

	private final ObjectProvider<JavaMailSender> sender;

	private final DigestMessage message;

	private final Reminders reminders;

	private final ReminderSettings settings;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DailyDigest(ObjectProvider<JavaMailSender> sender, DigestMessage message, Reminders reminders,
			ReminderSettings settings, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.sender = sender;
		this.message = message;
		this.reminders = reminders;
		this.settings = settings;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Whether e-mails can be sent at all. */
	public boolean configured() {
		return this.sender.getIfAvailable() != null;
	}

	/**
	 * Sends what is due by now.
	 * @return how many e-mails went out
	 */
	public int send() {
		JavaMailSender mail = this.sender.getIfAvailable();
		if (mail == null || LocalTime.now(this.clock).isBefore(this.settings.mailAt())) {
			return 0;
		}
		prepare();
		int sent = 0;
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> sendNext(mail)))) {
			sent++;
		}
		return sent;
	}

	private void prepare() {
		this.jdbc.sql("""
				insert into daily_digest (account_id, day, next_try)
				select n.account_id, :day, :now
				from notice_setting n join account a on a.id = n.account_id and not a.disabled
				where n.digest and n.email is not null and %s
				on conflict do nothing""".formatted(Reminders.UNMAILED))
			.param("day", LocalDate.now(this.clock))
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** Whether there was one to send. */
	private boolean sendNext(JavaMailSender mail) {
		Optional<Unsent> next = this.jdbc
			.sql("""
					select d.account_id, d.day, d.attempts, n.email
					from daily_digest d join notice_setting n on n.account_id = d.account_id and n.email is not null and n.digest
					where d.sent_at is null and d.day = :day and d.next_try <= :now and d.attempts < :most
					order by d.next_try, d.account_id limit 1 for update of d skip locked""")
			.param("day", LocalDate.now(this.clock))
			.param("now", OffsetDateTime.now(this.clock))
			.param("most", MOST_ATTEMPTS)
			.query(Unsent.class)
			.optional();
		next.ifPresent((digest) -> send(mail, digest));
		return next.isPresent();
	}

	private void send(JavaMailSender mail, Unsent digest) {
		List<Reminder> due = this.reminders.unmailed(digest.accountId());
		try {
			if (!due.isEmpty()) {
				mail.send(this.message.of(mail, digest.accountId(), digest.email(), digest.day(), due));
			}
			this.reminders.mailed(due, digest.day());
			this.jdbc.sql("update daily_digest set sent_at = :now where account_id = :account and day = :day")
				.param("now", OffsetDateTime.now(this.clock))
				.param("account", digest.accountId())
				.param("day", digest.day())
				.update();
		}
		catch (MailException ex) {
			logger.warn("The daily e-mail of account {} was not sent, will be tried again: {}", digest.accountId(),
					ex.getMessage());
			retryLater(digest, ex);
		}
	}

	private void retryLater(Unsent digest, MailException failure) {
		this.jdbc.sql("""
				update daily_digest set attempts = attempts + 1, next_try = :next, failure = :failure
				where account_id = :account and day = :day""")
			.param("next", OffsetDateTime.now(this.clock).plus(FIRST_RETRY.multipliedBy(1L << digest.attempts())))
			.param("failure", String.valueOf(failure.getMessage()))
			.param("account", digest.accountId())
			.param("day", digest.day())
			.update();
	}

	private record Unsent(long accountId, LocalDate day, int attempts, String email) {
	}

}
