package vn.cchc.remediation.progress;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.NotFound;

/**
 * Who may see and manage a reporting period: as its authority's. In
 * {@code @PreAuthorize}: {@code @periodAccess.see(#id)}.
 */
@Component("periodAccess")
public class PeriodAccess {

	private final ProgressAccess authorities;

	private final PeriodReader periods;

	PeriodAccess(ProgressAccess authorities, PeriodReader periods) {
		this.authorities = authorities;
		this.periods = periods;
	}

	/**
	 * Lets pass who belongs to the authority or may see everything.
	 * @return true
	 * @throws NotFound when there is no such period or it may not be seen
	 */
	public boolean see(long periodId) {
		return this.authorities.seeAuthority(this.periods.authority(periodId));
	}

	/**
	 * Whether the period may be changed and its reports decided: by the authority's
	 * officers.
	 * @throws NotFound when there is no such period or it may not be seen
	 */
	public boolean manage(long periodId) {
		return this.authorities.manage(this.periods.authority(periodId));
	}

}
