package vn.cchc.remediation.progress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.NotFound;

/**
 * Who may see and manage a reporting period: as its authority's. In
 * {@code @PreAuthorize}: {@code @periodAccess.see(#id)}.
 */
@Component("periodAccess")
public class PeriodAccess {

	private final ProgressAccess authorities;

	private final JdbcClient jdbc;

	PeriodAccess(ProgressAccess authorities, JdbcClient jdbc) {
		this.authorities = authorities;
		this.jdbc = jdbc;
	}

	/**
	 * Lets pass who belongs to the authority or may see everything.
	 * @return true
	 * @throws NotFound when there is no such period or it may not be seen
	 */
	public boolean see(long periodId) {
		return this.authorities.seeAuthority(authority(periodId));
	}

	/**
	 * Whether the period may be changed and its reports decided: by the authority's
	 * officers.
	 * @throws NotFound when there is no such period or it may not be seen
	 */
	public boolean manage(long periodId) {
		return this.authorities.manage(authority(periodId));
	}

	private long authority(long periodId) {
		return this.jdbc.sql("select authority_id from reporting_period where id = :period")
			.param("period", periodId)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFound("reporting period", periodId));
	}

}
