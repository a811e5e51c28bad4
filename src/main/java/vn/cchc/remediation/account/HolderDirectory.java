package vn.cchc.remediation.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.web.Option;

/** Reads who holds, held and will hold the positions of a unit. */
@Component
@Transactional(readOnly = true)
class HolderDirectory {

	private static final String HOLDINGS = """
			select h.id, o.unit_id, o.id as org_unit_id, o.name as position, a.id as account_id, a.username,
				a.display_name, a.disabled, lower(h.valid) as first_day, upper(h.valid) - 1 as last_day
			from org_unit_holder h join org_unit o on o.id = h.org_unit_id join account a on a.id = h.account_id
			where %s = :id
			order by lower(h.valid) desc nulls last, h.id desc""";

	private final JdbcClient jdbc;

	private final Clock clock;

	HolderDirectory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Every holding of a unit's offices, positions and groups, the latest first. */
	List<Holding> ofUnit(long unitId) {
		return holdings("o.unit_id", unitId);
	}

	/** Every holding of one office, position or group, the latest first. */
	List<Holding> of(long orgUnitId) {
		return holdings("o.id", orgUnitId);
	}

	/** Every holding of an account, the latest first. */
	List<Holding> ofAccount(long accountId) {
		return holdings("a.id", accountId);
	}

	/**
	 * One holding.
	 * @throws NotFound when the office has no such holding
	 */
	Holding holding(long orgUnitId, long holdingId) {
		return of(orgUnitId).stream()
			.filter((holding) -> holding.id() == holdingId)
			.findFirst()
			.orElseThrow(() -> new NotFound("holding", holdingId));
	}

	/**
	 * The accounts to which positions of a unit can be given: those that are open and
	 * have a role there, today or later.
	 */
	List<Option> candidates(long unitId) {
		return this.jdbc.sql("""
				select a.id, a.display_name, a.username from account a
				where not a.disabled and exists (select 1 from account_role r where r.account_id = a.id
					and r.unit_id = :unit and coalesce(upper(r.valid), 'infinity') > cast(:today as date))
				order by a.display_name collate "vi-x-icu", a.username""")
			.params(Map.of("unit", unitId, "today", LocalDate.now(this.clock)))
			.query((row, at) -> new Option(row.getString("id"),
					row.getString("display_name") + " (" + row.getString("username") + ")"))
			.list();
	}

	private List<Holding> holdings(String column, long id) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql(HOLDINGS.formatted(column)).param("id", id).query((row, at) -> read(row, today)).list();
	}

	private static Holding read(ResultSet row, LocalDate today) throws SQLException {
		LocalDate from = row.getObject("first_day", LocalDate.class);
		LocalDate to = row.getObject("last_day", LocalDate.class);
		return new Holding(row.getLong("id"), row.getLong("unit_id"), row.getLong("org_unit_id"),
				row.getString("position"), row.getLong("account_id"), row.getString("username"),
				row.getString("display_name"), row.getBoolean("disabled"), from, to, PeriodState.on(from, to, today));
	}

}
