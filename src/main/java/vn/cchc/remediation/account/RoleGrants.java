package vn.cchc.remediation.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated roles in {@code account_role}. */
@Repository
class RoleGrants {

	/** The columns of a grant, of a table called {@code r}. */
	static final String COLUMNS = "r.id as grant_id, r.role, r.unit_id, lower(r.valid) as first_day, upper(r.valid) - 1 as last_day";

	private final JdbcClient jdbc;

	RoleGrants(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RoleGrant> of(long accountId) {
		return this.jdbc.sql("select " + COLUMNS
				+ " from account_role r where r.account_id = :account order by lower(r.valid) desc nulls last, r.id")
			.param("account", accountId)
			.query((row, number) -> read(row))
			.list();
	}

	Optional<RoleGrant> find(long accountId, long grantId) {
		return this.jdbc
			.sql("select " + COLUMNS + " from account_role r where r.account_id = :account and r.id = :grant")
			.param("account", accountId)
			.param("grant", grantId)
			.query((row, number) -> read(row))
			.optional();
	}

	/**
	 * Adds a grant.
	 * @throws org.springframework.dao.DataIntegrityViolationException when it overlaps
	 * one
	 */
	long add(long accountId, Role role, @Nullable Long unitId, @Nullable LocalDate from, @Nullable LocalDate to) {
		return this.jdbc.sql("""
				insert into account_role (account_id, role, unit_id, valid)
				values (:account, :role, cast(:unit as bigint),
				        daterange(cast(:from as date), cast(:to as date), '[]'))
				returning id""")
			.param("account", accountId)
			.param("role", role.name())
			.param("unit", unitId)
			.param("from", from)
			.param("to", to)
			.query(Long.class)
			.single();
	}

	boolean overlaps(long accountId, Role role, @Nullable Long unitId, @Nullable LocalDate from,
			@Nullable LocalDate to) {
		return this.jdbc.sql("""
				select exists (select 1 from account_role
				where account_id = :account and role = :role and coalesce(unit_id, 0) = :unit
				and valid && daterange(cast(:from as date), cast(:to as date), '[]'))""")
			.param("account", accountId)
			.param("role", role.name())
			.param("unit", (unitId != null) ? unitId : 0L)
			.param("from", from)
			.param("to", to)
			.query(Boolean.class)
			.single();
	}

	void end(long grantId, LocalDate lastDay) {
		this.jdbc.sql("""
				update account_role set valid = daterange(lower(valid), cast(:last as date), '[]')
				where id = :grant""").param("grant", grantId).param("last", lastDay).update();
	}

	/** Takes back a grant that has not begun; there is no day on which it held. */
	void remove(long grantId) {
		this.jdbc.sql("delete from account_role where id = :grant").param("grant", grantId).update();
	}

	/**
	 * How many accounts can sign in and administer on a day.
	 * @param lasting count only those whose role has no end
	 */
	long administrators(LocalDate day, boolean lasting) {
		return this.jdbc.sql("""
				select count(distinct a.id) from account a join account_role r on r.account_id = a.id
				where not a.disabled and a.password_hash is not null
				and r.role = 'ADMINISTRATOR' and r.unit_id is null
				and r.valid @> cast(:day as date) and (not :lasting or upper_inf(r.valid))""")
			.param("day", day)
			.param("lasting", lasting)
			.query(Long.class)
			.single();
	}

	/** Lets only one transaction at a time give or take roles. */
	void lock() {
		this.jdbc.sql("lock table account_role in share row exclusive mode").update();
	}

	static RoleGrant read(ResultSet row) throws SQLException {
		return new RoleGrant(row.getLong("grant_id"), Role.valueOf(row.getString("role")),
				row.getObject("unit_id", Long.class), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class));
	}

}
