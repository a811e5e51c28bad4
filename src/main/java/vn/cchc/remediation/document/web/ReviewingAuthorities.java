package vn.cchc.remediation.document.web;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.unit.UnitType;

/** The authorities that review units and can have official words of their own. */
@Component
class ReviewingAuthorities {

	private static final String REVIEWS = "exists (select 1 from unit_reviewer w where w.reviewer_id = u.id)";

	private final JdbcClient jdbc;

	private final UnitRepository units;

	ReviewingAuthorities(JdbcClient jdbc, UnitRepository units) {
		this.jdbc = jdbc;
		this.units = units;
	}

	/** All of them by name, with how many phrases they changed. */
	List<Authority> all() {
		return this.jdbc.sql("""
				select u.id, u.unit_type, u.name, (select count(*) from (
					select distinct on (w.phrase_key) w.wording from official_wording w
					where w.authority_id = u.id order by w.phrase_key, w.id desc) last
					where last.wording is not null) as changed
				from admin_unit u where %s order by u.name collate "vi-x-icu", u.id""".formatted(REVIEWS))
			.query((row, at) -> new Authority(row.getLong("id"),
					UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("name"),
					row.getLong("changed")))
			.list();
	}

	/**
	 * One of them.
	 * @throws NotFound when it reviews nobody
	 */
	AdminUnit one(long id) {
		boolean reviews = this.jdbc
			.sql("select exists (select 1 from admin_unit u where u.id = :id and " + REVIEWS + ")")
			.param("id", id)
			.query(Boolean.class)
			.single();
		if (!reviews) {
			throw new NotFound("authority", id);
		}
		return this.units.get(id);
	}

	/**
	 * An authority.
	 *
	 * @param name kind and name
	 * @param changed phrases that are not the program's
	 */
	record Authority(long id, String name, long changed) {
	}

}
