package vn.cchc.remediation.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.remediation.account.Role;

/**
 * What an account answers for on a day; read from the database, because e-mails and
 * calendars are made while nobody is signed in.
 *
 * @param officeOf the units whose plans and reports it writes
 * @param chairOf the units whose plans it signs
 * @param authorities the reviewing authorities whose officer it is
 * @param positions the offices and positions it holds
 */
record Seats(Collection<Long> officeOf, Collection<Long> chairOf, Collection<Long> authorities,
		Collection<Long> positions) {

	static Seats of(JdbcClient jdbc, long accountId, LocalDate today) {
		record Held(Role role, long unitId) {
		}
		Map<Role, List<Long>> units = jdbc.sql("""
				select role, unit_id from account_role
				where account_id = :account and unit_id is not null and valid @> cast(:today as date)""")
			.param("account", accountId)
			.param("today", today)
			.query(Held.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Held::role, Collectors.mapping(Held::unitId, Collectors.toList())));
		List<Long> positions = jdbc.sql("""
				select org_unit_id from org_unit_holder
				where account_id = :account and valid @> cast(:today as date)""")
			.param("account", accountId)
			.param("today", today)
			.query(Long.class)
			.list();
		return new Seats(units.getOrDefault(Role.UNIT_EDITOR, List.of()),
				units.getOrDefault(Role.CHAIRPERSON, List.of()), units.getOrDefault(Role.AUTHORITY_OFFICER, List.of()),
				positions);
	}

	/** The same, with the units whose plans it signs as if it wrote their reports. */
	Seats chairsLookAhead() {
		return new Seats(Stream.concat(this.officeOf.stream(), this.chairOf.stream()).distinct().toList(), this.chairOf,
				this.authorities, this.positions);
	}

	/** Whether anything can wait for it at all. */
	boolean none() {
		return this.officeOf.isEmpty() && this.chairOf.isEmpty() && this.authorities.isEmpty()
				&& this.positions.isEmpty();
	}

	/** As parameters of a query, arrays of ids. */
	Map<String, Object> params() {
		return Map.of("offices", array(this.officeOf), "chairs", array(this.chairOf), "authorities",
				array(this.authorities), "positions", array(this.positions));
	}

	private static String array(Collection<Long> ids) {
		return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
	}

}
