package vn.cchc.remediation.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.account.AccountRule.Kind;
import vn.cchc.remediation.core.SecretToken;

/**
 * One-time links with which somebody sets a password. The database keeps only a hash of
 * the link's secret: whoever reads it cannot use the links.
 */
@Service
@Transactional
class PasswordLinks {

	/** How long a link can be used. */
	static final Duration LIFETIME = Duration.ofHours(24);

	private static final String USABLE = "token_hash = :hash and used_at is null and expires_at > :now";

	private final JdbcClient jdbc;

	private final AccountService accounts;

	private final Passwords passwords;

	private final AccountSettings settings;

	private final Clock clock;

	PasswordLinks(JdbcClient jdbc, AccountService accounts, Passwords passwords, AccountSettings settings,
			Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.passwords = passwords;
		this.settings = settings;
		this.clock = clock;
	}

	/** Makes a link for an account; its earlier links can no longer be used. */
	String make(long accountId) {
		String token = SecretToken.create();
		this.jdbc.sql("delete from setup_token where account_id = :account and used_at is null")
			.param("account", accountId)
			.update();
		this.jdbc.sql("insert into setup_token (account_id, token_hash, expires_at) values (:account, :hash, :end)")
			.param("account", accountId)
			.param("hash", SecretToken.hash(token))
			.param("end", Timestamp.from(this.clock.instant().plus(LIFETIME)))
			.update();
		return this.settings.link("/setup?token=" + token);
	}

	/**
	 * The user name of the account whose password a link sets; nothing when it cannot.
	 */
	@Transactional(readOnly = true)
	Optional<String> username(String token) {
		return this.jdbc
			.sql("select a.username from setup_token t join account a on a.id = t.account_id where " + USABLE)
			.param("hash", SecretToken.hash(token))
			.param("now", now())
			.query(String.class)
			.optional();
	}

	/**
	 * Sets the password and uses the link up.
	 * @throws AccountRule when the link cannot be used, or the password is too short or
	 * too long; the link then stays usable
	 */
	void use(String token, String password) {
		this.passwords.check(password);
		long account = this.jdbc.sql("update setup_token set used_at = :now where " + USABLE + " returning account_id")
			.param("hash", SecretToken.hash(token))
			.param("now", now())
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new AccountRule(Kind.LINK_UNUSABLE));
		this.accounts.setPassword(account, password);
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
