package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody in when no administrator can sign in: with the password that the operator
 * set, or with a one-time link in the log. Sample data, which bring an administrator, are
 * loaded before.
 */
@Component
class FirstAdministrator {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private final AccountRepository repository;

	private final AccountService accounts;

	private final RoleGrants grants;

	private final Passwords passwords;

	private final PasswordLinks links;

	private final AccountSettings settings;

	private final Clock clock;

	FirstAdministrator(AccountRepository repository, AccountService accounts, RoleGrants grants, Passwords passwords,
			PasswordLinks links, AccountSettings settings, Clock clock) {
		this.repository = repository;
		this.accounts = accounts;
		this.grants = grants;
		this.passwords = passwords;
		this.links = links;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Sees to it that somebody can administer.
	 * @throws AccountRule when the operator set a user name or password that cannot be
	 * one; the application then does not start
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	void ensure() {
		LocalDate today = LocalDate.now(this.clock);
		if (this.grants.administrators(today, false) > 0) {
			return;
		}
		long account = administrator(today);
		if (this.settings.adminPassword().isEmpty()) {
			log.warn("No administrator can sign in yet. Set a password for {} within 24 hours (good once): {}",
					this.settings.adminUsername(), this.links.make(account));
			return;
		}
		this.passwords.check(this.settings.adminPassword());
		this.accounts.setPassword(account, this.settings.adminPassword());
		log.info("Administrator {} can sign in with the password of REMEDIATION_ADMIN_PASSWORD",
				this.settings.adminUsername());
	}

	/** The named account, open and with the role; its password is another matter. */
	private long administrator(LocalDate today) {
		String username = this.settings.adminUsername();
		long id = this.repository.findByUsername(username)
			.orElseGet(() -> this.accounts.add(new NewAccount(username, username)))
			.id();
		this.accounts.enable(id);
		if (this.grants.of(id).stream().noneMatch((grant) -> grant.administers() && grant.holdsOn(today))) {
			this.accounts.grant(id, Role.ADMINISTRATOR, null, today, null);
		}
		return id;
	}

}
