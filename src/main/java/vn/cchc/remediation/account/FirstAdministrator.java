package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
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

	private final Environment environment;

	FirstAdministrator(AccountRepository repository, AccountService accounts, RoleGrants grants, Passwords passwords,
			PasswordLinks links, AccountSettings settings, Clock clock, Environment environment) {
		this.repository = repository;
		this.accounts = accounts;
		this.grants = grants;
		this.passwords = passwords;
		this.links = links;
		this.settings = settings;
		this.clock = clock;
		this.environment = environment;
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
			log.warn(
					"Chưa có người quản trị nào đăng nhập được. Trong 24 giờ, hãy mở đường dẫn ở cuối dòng này để đặt mật "
							+ "khẩu cho tài khoản {} (chỉ dùng được một lần) · No administrator can sign in yet. Within 24 "
							+ "hours, open the link at the end of this line to set the password of {} (good once): {}",
					this.settings.adminUsername(), this.settings.adminUsername(), reachable(this.links.make(account)));
			return;
		}
		this.passwords.check(this.settings.adminPassword());
		this.accounts.setPassword(account, this.settings.adminPassword());
		log.info(
				"Tài khoản quản trị {} đăng nhập được bằng mật khẩu đặt ở REMEDIATION_ADMIN_PASSWORD · Administrator {} "
						+ "can sign in with the password of REMEDIATION_ADMIN_PASSWORD",
				this.settings.adminUsername(), this.settings.adminUsername());
	}

	/** The named account, open and with the role; its password is another matter. */
	private long administrator(LocalDate today) {
		String username = this.settings.adminUsername();
		long id = this.repository.findByUsername(username)
			.orElseGet(() -> this.accounts.add(new NewAccount(username, username)))
			.id();
		this.accounts.enable(id);
		if (this.grants.of(id).stream().noneMatch((grant) -> grant.administers() && grant.holdsOn(today))) {
			this.accounts.grant(id, Role.ADMINISTRATOR, null, today, dayBeforeTheNext(id, today));
		}
		return id;
	}

	/** A role that begins later does not help today, and must not be overlapped. */
	private @Nullable LocalDate dayBeforeTheNext(long id, LocalDate today) {
		return this.grants.of(id)
			.stream()
			.filter(RoleGrant::administers)
			.map(RoleGrant::from)
			.filter((from) -> from != null && from.isAfter(today))
			.min(Comparator.naturalOrder())
			.map((next) -> next.minusDays(1))
			.orElse(null);
	}

	/** Without a configured address: the one on this machine, to be copied as it is. */
	private String reachable(String link) {
		String port = this.environment.getProperty("local.server.port");
		return (link.startsWith("/") && port != null)
				? "http://localhost:" + port + this.environment.getProperty("server.servlet.context-path", "") + link
				: link;
	}

}
