package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.account.AccountRule.Kind;
import vn.cchc.remediation.core.NotFound;

/**
 * Which accounts hold an office, position or group of a unit. People come and go in it,
 * so everybody holds it between two dates; several may hold one at a time. What is no
 * longer used is held by nobody, until it is used again.
 */
@Service
@Transactional
public class PositionHolders {

	private final JdbcClient jdbc;

	private final HolderDirectory directory;

	private final Clock clock;

	PositionHolders(JdbcClient jdbc, HolderDirectory directory, Clock clock) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Lets an account hold an office, position or group.
	 * @param from first day; null without a beginning
	 * @param to last day; null without an end
	 * @throws AccountRule when the dates are reversed, the office or its unit is not
	 * there in that time, the account has no role for the unit then, or holds it on one
	 * of the days already
	 */
	public void assign(long orgUnitId, long accountId, @Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null && to != null && to.isBefore(from)) {
			throw new AccountRule(Kind.DATES_REVERSED);
		}
		// Two editors, or two clicks: the second sees what the first has given.
		this.jdbc.sql("lock table org_unit_holder in share row exclusive mode").update();
		Wish wish = new Wish(orgUnitId, accountId, from, to);
		require(wish, Kind.POSITION_ABSENT, """
				exists (select 1 from org_unit o join admin_unit u on u.id = o.unit_id where o.id = :orgUnit
				and daterange(o.valid_from, o.valid_to, '[]') * daterange(u.valid_from, u.valid_to, '[]')
					&& daterange(cast(:from as date), cast(:to as date), '[]'))""");
		require(wish, Kind.HOLDER_WITHOUT_ROLE, """
				exists (select 1 from account_role r join org_unit o on o.unit_id = r.unit_id
				where o.id = :orgUnit and r.account_id = :account
				and r.valid && daterange(cast(:from as date), cast(:to as date), '[]'))""");
		require(wish, Kind.HOLDER_OVERLAPS, """
				not exists (select 1 from org_unit_holder h where h.org_unit_id = :orgUnit and h.account_id = :account
				and h.valid && daterange(cast(:from as date), cast(:to as date), '[]'))""");
		bound(this.jdbc.sql("""
				insert into org_unit_holder (org_unit_id, account_id, valid)
				values (:orgUnit, :account, daterange(cast(:from as date), cast(:to as date), '[]'))"""), wish)
			.update();
	}

	private void require(Wish wish, Kind rule, String condition) {
		if (!bound(this.jdbc.sql("select " + condition), wish).query(Boolean.class).single()) {
			throw new AccountRule(rule);
		}
	}

	private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Wish wish) {
		return statement.param("orgUnit", wish.orgUnitId())
			.param("account", wish.accountId())
			.param("from", wish.from())
			.param("to", wish.to());
	}

	/**
	 * Ends a holding. One that would not have counted on any day is taken back.
	 * @param lastDay the last day on which it counts; not after a last day set before
	 * @throws AccountRule when it ends before that day already
	 * @throws NotFound when the office has no such holding
	 */
	public void end(long orgUnitId, long holdingId, LocalDate lastDay) {
		Holding holding = this.directory.holding(orgUnitId, holdingId);
		if (holding.to() != null && lastDay.isAfter(holding.to())) {
			throw new AccountRule(Kind.DATES_REVERSED);
		}
		boolean never = holding.from() != null && lastDay.isBefore(holding.from());
		this.jdbc.sql(never ? "delete from org_unit_holder where id = :id" : """
				update org_unit_holder set valid = daterange(lower(valid), cast(:last as date), '[]')
				where id = :id""").param("id", holdingId).param("last", lastDay).update();
	}

	/** The offices, positions and groups that the account holds today. */
	@Transactional(readOnly = true)
	public Set<Long> heldBy(long accountId) {
		return heldToday("select h.org_unit_id", accountId).query(Long.class).set();
	}

	/** Whether the account holds the office, position or group today. */
	@Transactional(readOnly = true)
	public boolean holds(long accountId, long orgUnitId) {
		return heldBy(accountId).contains(orgUnitId);
	}

	/** Whether the account holds any office, position or group of the unit today. */
	@Transactional(readOnly = true)
	public boolean holdsIn(long accountId, long unitId) {
		return heldToday("select distinct o.unit_id", accountId).query(Long.class).set().contains(unitId);
	}

	private JdbcClient.StatementSpec heldToday(String select, long accountId) {
		return this.jdbc.sql(select + """
				 from org_unit_holder h join org_unit o on o.id = h.org_unit_id
				where h.account_id = :account and h.valid @> cast(:today as date)
				and daterange(o.valid_from, o.valid_to, '[]') @> cast(:today as date)""")
			.param("account", accountId)
			.param("today", LocalDate.now(this.clock));
	}

	private record Wish(long orgUnitId, long accountId, @Nullable LocalDate from, @Nullable LocalDate to) {
	}

}
