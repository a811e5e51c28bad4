package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.account.AccountRule.Kind;

/**
 * Which accounts hold an office, position or group of a unit. People come and go in it,
 * so everybody holds it between two dates; several may hold one at a time.
 */
@Service
@Transactional
public class PositionHolders {

	private final JdbcClient jdbc;

	private final Clock clock;

	PositionHolders(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Lets an account hold an office, position or group.
	 * @param from first day; null without a beginning
	 * @param to last day; null without an end
	 * @throws AccountRule when the dates are reversed
	 * @throws org.springframework.dao.DataIntegrityViolationException when the account
	 * holds it on one of the days already
	 */
	public void assign(long orgUnitId, long accountId, @Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null && to != null && to.isBefore(from)) {
			throw new AccountRule(Kind.DATES_REVERSED);
		}
		this.jdbc.sql("""
				insert into org_unit_holder (org_unit_id, account_id, valid)
				values (:orgUnit, :account, daterange(cast(:from as date), cast(:to as date), '[]'))""")
			.param("orgUnit", orgUnitId)
			.param("account", accountId)
			.param("from", from)
			.param("to", to)
			.update();
	}

	/** The offices, positions and groups that the account holds today. */
	@Transactional(readOnly = true)
	public Set<Long> heldBy(long accountId) {
		return this.jdbc.sql("""
				select org_unit_id from org_unit_holder
				where account_id = :account and valid @> cast(:today as date)""")
			.param("account", accountId)
			.param("today", LocalDate.now(this.clock))
			.query(Long.class)
			.set();
	}

	/** Whether the account holds the office, position or group today. */
	@Transactional(readOnly = true)
	public boolean holds(long accountId, long orgUnitId) {
		return heldBy(accountId).contains(orgUnitId);
	}

}
