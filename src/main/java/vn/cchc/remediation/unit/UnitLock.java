package vn.cchc.remediation.unit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;

/**
 * Lets one after the other do something to a unit: a second press of a button waits, and
 * finds what the first has done. Others may refer to the unit meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UnitLock {

	private final JdbcClient jdbc;

	UnitLock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Holds the unit until the transaction ends.
	 * @throws NotFound when there is no such unit
	 */
	public void hold(long unitId) {
		this.jdbc.sql("select id from admin_unit where id = :unit for no key update")
			.param("unit", unitId)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFound("unit", unitId));
	}

}
