package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.account.AccountRule.Kind;
import vn.cchc.remediation.core.NotFound;

/** Adds accounts, gives and ends roles, sets passwords, closes accounts. */
@Service
@Transactional
public class AccountService {

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

	private final AccountRepository accounts;

	private final RoleGrants grants;

	private final Passwords passwords;

	private final Clock clock;

	AccountService(AccountRepository accounts, RoleGrants grants, Passwords passwords, Clock clock) {
		this.accounts = accounts;
		this.grants = grants;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * Adds an account without a password and without a role.
	 * @throws AccountRule when the name is taken or malformed
	 */
	public Account add(NewAccount account) {
		String username = account.username().strip().toLowerCase(Locale.ROOT);
		if (!USERNAME.matcher(username).matches()) {
			throw new AccountRule(Kind.USERNAME_MALFORMED);
		}
		if (this.accounts.existsByUsername(username)) {
			throw new AccountRule(Kind.USERNAME_TAKEN);
		}
		return this.accounts.saveAndFlush(new Account(username, account.displayName(), account.sampleHint()));
	}

	/**
	 * Gives a role.
	 * @param unitId the unit it is for; null for an administrator, and only then
	 * @param from first day; null without a beginning
	 * @param to last day; null without an end
	 * @return the grant's id
	 * @throws AccountRule when the dates are reversed, the unit is missing or unexpected,
	 * or the role is held on one of the days already
	 */
	public long grant(long accountId, Role role, @Nullable Long unitId, @Nullable LocalDate from,
			@Nullable LocalDate to) {
		load(accountId);
		if ((role == Role.ADMINISTRATOR) != (unitId == null)) {
			throw new AccountRule((unitId == null) ? Kind.UNIT_MISSING : Kind.UNIT_UNEXPECTED);
		}
		if (from != null && to != null && to.isBefore(from)) {
			throw new AccountRule(Kind.DATES_REVERSED);
		}
		// Two administrators, or two clicks: the second sees what the first has given.
		this.grants.lock();
		if (this.grants.overlaps(accountId, role, unitId, from, to)) {
			throw new AccountRule(Kind.GRANT_OVERLAPS);
		}
		return this.grants.add(accountId, role, unitId, from, to);
	}

	/**
	 * Ends a role. One that would not have held on any day is taken back.
	 * @param lastDay the last day on which it holds; not after a last day set before
	 * @throws AccountRule when nobody would be left to administer
	 * @throws NotFound when the account has no such grant
	 */
	public void endGrant(long accountId, long grantId, LocalDate lastDay) {
		RoleGrant grant = this.grants.find(accountId, grantId).orElseThrow(() -> new NotFound("role grant", grantId));
		if (grant.to() != null && lastDay.isAfter(grant.to())) {
			throw new AccountRule(Kind.DATES_REVERSED);
		}
		keepingAnAdministrator(() -> shorten(grant, lastDay));
	}

	private void shorten(RoleGrant grant, LocalDate lastDay) {
		if (grant.from() != null && lastDay.isBefore(grant.from())) {
			this.grants.remove(grant.id());
		}
		else {
			this.grants.end(grant.id(), lastDay);
		}
	}

	/**
	 * Sets a password without asking for the old one: for sample data and one-time links.
	 * The length is the caller's affair, the public sample password being shorter than
	 * what people may choose.
	 */
	public void setPassword(long accountId, String password) {
		Account account = load(accountId);
		account.changePassword(this.passwords.hash(password));
		this.accounts.saveAndFlush(account);
	}

	/**
	 * Sets one public password for several accounts: hashed once, because hashing is slow
	 * on purpose. Equal hashes show that passwords are equal, so this is for sample
	 * accounts only.
	 */
	public void setPublicPassword(List<Long> accountIds, String password) {
		String hash = this.passwords.hash(password);
		List<Account> sample = this.accounts.findAllById(accountIds);
		sample.forEach((account) -> account.changePassword(hash));
		this.accounts.saveAllAndFlush(sample);
	}

	/**
	 * Changes the own password.
	 * @throws AccountRule when the present one is another, or the new one is too short or
	 * too long
	 */
	public Account changePassword(long accountId, String present, String replacement) {
		Account account = load(accountId);
		if (!this.passwords.matches(present, account.passwordHash())) {
			throw new AccountRule(Kind.PASSWORD_WRONG);
		}
		this.passwords.check(replacement);
		account.changePassword(this.passwords.hash(replacement));
		return this.accounts.saveAndFlush(account);
	}

	public void rename(long accountId, String displayName) {
		Account account = load(accountId);
		account.rename(displayName);
		this.accounts.saveAndFlush(account);
	}

	/**
	 * Closes an account; whoever is signed in with it is out at the next request.
	 * @throws AccountRule when nobody would be left to administer
	 */
	public void disable(long accountId) {
		Account account = load(accountId);
		keepingAnAdministrator(() -> {
			account.disable();
			this.accounts.saveAndFlush(account);
		});
	}

	public void enable(long accountId) {
		Account account = load(accountId);
		account.enable();
		this.accounts.saveAndFlush(account);
	}

	/** Every role of an account, past and future ones too, latest first. */
	@Transactional(readOnly = true)
	public List<RoleGrant> grantsOf(long accountId) {
		return this.grants.of(accountId);
	}

	private Account load(long accountId) {
		return this.accounts.findById(accountId).orElseThrow(() -> new NotFound("account", accountId));
	}

	/**
	 * Makes a change only when somebody can administer afterwards: today, and for good if
	 * that was so before.
	 */
	private void keepingAnAdministrator(Runnable change) {
		this.grants.lock();
		LocalDate today = LocalDate.now(this.clock);
		boolean now = this.grants.administrators(today, false) > 0;
		boolean lasting = this.grants.administrators(today, true) > 0;
		change.run();
		if ((now && this.grants.administrators(today, false) == 0)
				|| (lasting && this.grants.administrators(today, true) == 0)) {
			throw new AccountRule(Kind.LAST_ADMINISTRATOR);
		}
	}

}
