package vn.cchc.remediation.reminder;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.SecretToken;

/** Where an account wants to be told, and the secret address of its calendar. */
@Service
@Transactional
public class NoticeSettings {

	private final JdbcClient jdbc;

	NoticeSettings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the account has chosen. */
	@Transactional(readOnly = true)
	public Choice of(long accountId) {
		return this.jdbc.sql("""
				select email, digest, calendar_hash is not null as calendar
				from notice_setting where account_id = :account""")
			.param("account", accountId)
			.query(Choice.class)
			.optional()
			.orElse(new Choice(null, true, false));
	}

	/** Sets where and whether the daily e-mail goes. */
	public void mail(long accountId, @Nullable String email, boolean digest) {
		this.jdbc.sql("""
				insert into notice_setting (account_id, email, digest) values (:account, :email, :digest)
				on conflict (account_id) do update set email = excluded.email, digest = excluded.digest""")
			.param("account", accountId)
			.param("email", email)
			.param("digest", digest)
			.update();
	}

	/**
	 * Makes a new address for the account's calendar; the one before stops working.
	 * @return the secret, which is told this once
	 */
	public String createCalendar(long accountId) {
		String secret = SecretToken.create();
		this.jdbc.sql("""
				insert into notice_setting (account_id, calendar_hash) values (:account, :hash)
				on conflict (account_id) do update set calendar_hash = excluded.calendar_hash""")
			.param("account", accountId)
			.param("hash", SecretToken.hash(secret))
			.update();
		return secret;
	}

	/** The calendar's address stops working. */
	public void revokeCalendar(long accountId) {
		this.jdbc.sql("update notice_setting set calendar_hash = null where account_id = :account")
			.param("account", accountId)
			.update();
	}

	/**
	 * Whose calendar a secret opens; nobody's when it was revoked or the account closed.
	 */
	@Transactional(readOnly = true)
	public Optional<Long> calendarOwner(String secret) {
		return this.jdbc.sql("""
				select n.account_id from notice_setting n join account a on a.id = n.account_id and not a.disabled
				where n.calendar_hash = :hash""").param("hash", SecretToken.hash(secret)).query(Long.class).optional();
	}

	/**
	 * What an account has chosen.
	 *
	 * @param email null when it has given none
	 * @param digest whether it wants the daily e-mail
	 * @param calendar whether its calendar has an address
	 */
	public record Choice(@Nullable String email, boolean digest, boolean calendar) {
	}

}
