package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.web.PageView;

/** Reads accounts for the administrator's pages. */
@Component
@Transactional(readOnly = true)
class AccountDirectory {

	private static final int PAGE_SIZE = 50;

	private static final String FOUND = " from account a where strpos(fold_text(a.username || ' ' || a.display_name), "
			+ "fold_text(:text)) > 0 ";

	private final JdbcClient jdbc;

	private final AccountRepository accounts;

	private final RoleGrants grants;

	private final UnitDirectory units;

	private final Clock clock;

	AccountDirectory(JdbcClient jdbc, AccountRepository accounts, RoleGrants grants, UnitDirectory units, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.grants = grants;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * The accounts whose user name or shown name contains the text, by user name.
	 * @param text with or without accents; empty for every account
	 * @param page counted from 0
	 */
	PageView<AccountRow> search(String text, int page) {
		int number = Math.max(0, Math.min(page, Integer.MAX_VALUE / PAGE_SIZE));
		List<AccountRow> rows = this.jdbc.sql("""
				select a.id, a.username, a.display_name, a.disabled, a.password_hash is not null as has_password,
				coalesce((select string_agg(distinct r.role, ',') from account_role r
					where r.account_id = a.id and r.valid @> cast(:today as date)), '') as roles
				""" + FOUND + " order by a.username limit :limit offset :offset")
			.params(Map.of("text", text, "today", LocalDate.now(this.clock), "limit", PAGE_SIZE, "offset",
					number * PAGE_SIZE))
			.query(AccountRow.class)
			.list();
		long total = this.jdbc.sql("select count(*)" + FOUND).param("text", text).query(Long.class).single();
		return new PageView<>(rows, number, PAGE_SIZE, total);
	}

	/**
	 * The account.
	 * @throws NotFound when there is none
	 */
	Account account(long id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("account", id));
	}

	/**
	 * One role of an account.
	 * @throws NotFound when the account has no such role
	 */
	GrantView grant(long accountId, long grantId) {
		return grants(accountId).stream()
			.filter((view) -> view.grant().id() == grantId)
			.findFirst()
			.orElseThrow(() -> new NotFound("role grant", grantId));
	}

	/** Every role of an account with what it allows, latest first. */
	List<GrantView> grants(long accountId) {
		LocalDate today = LocalDate.now(this.clock);
		List<RoleGrant> held = this.grants.of(accountId);
		Map<Long, String> names = unitNames(
				held.stream().map(RoleGrant::unitId).filter((id) -> id != null).distinct().toList());
		return held.stream().map((grant) -> view(grant, names, today)).toList();
	}

	/** Units with the units above them, by identity. */
	Map<Long, String> unitNames(Collection<Long> unitIds) {
		return this.units.fullNames(unitIds, LocalDate.now(this.clock));
	}

	private GrantView view(RoleGrant grant, Map<Long, String> names, LocalDate today) {
		Long unit = grant.unitId();
		if (unit == null) {
			return new GrantView(grant, "", 0, state(grant, today));
		}
		return new GrantView(grant, names.getOrDefault(unit, ""), this.units.reviewedBy(unit, today).size(),
				state(grant, today));
	}

	private static PeriodState state(RoleGrant grant, LocalDate today) {
		return PeriodState.on(grant.from(), grant.to(), today);
	}

}
