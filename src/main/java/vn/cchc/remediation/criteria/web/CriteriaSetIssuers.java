package vn.cchc.remediation.criteria.web;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.NotFound;

/**
 * Who issued a set; the access rules of the pages ask for it by the name
 * {@code @criteriaSetIssuers}.
 */
@Component("criteriaSetIssuers")
class CriteriaSetIssuers {

	private final JdbcClient jdbc;

	CriteriaSetIssuers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The unit whose authority issued the set.
	 * @return null when the issuer is no unit
	 * @throws NotFound when there is no such set
	 */
	public @Nullable Long of(long setId) {
		return this.jdbc.sql("select coalesce(issuer_unit_id, 0) from criteria_set where id = :set")
			.param("set", setId)
			.query(Long.class)
			.optional()
			.map(CriteriaSetIssuers::unlessNone)
			.orElseThrow(() -> new NotFound("criteria set", setId))
			.unit();
	}

	private static Issuer unlessNone(long unitId) {
		return new Issuer((unitId == 0) ? null : unitId);
	}

	private record Issuer(@Nullable Long unit) {
	}

}
