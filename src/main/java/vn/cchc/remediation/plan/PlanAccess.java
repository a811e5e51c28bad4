package vn.cchc.remediation.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;

/**
 * Who may see, write and issue a plan: finds its unit and year and asks
 * {@link UnitAccess}. In {@code @PreAuthorize}: {@code @planAccess.see(#id)}. A plan that
 * was never issued is the unit's own; its reviewing authority sees it from its first
 * issue on.
 */
@Component("planAccess")
public class PlanAccess {

	private final UnitAccess units;

	private final JdbcClient jdbc;

	PlanAccess(UnitAccess units, JdbcClient jdbc) {
		this.units = units;
		this.jdbc = jdbc;
	}

	/**
	 * Lets pass who may see the plan.
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean see(long planId) {
		Place place = place(planId);
		this.units.see(place.unitId(), place.planYear());
		if (!place.issued() && !own(place.unitId())) {
			throw new NotFound("plan", planId);
		}
		return true;
	}

	/**
	 * Whether the plan may be written: by the unit's editors and by administrators.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean write(long planId) {
		return see(planId) && mayWrite(place(planId).unitId());
	}

	/**
	 * Whether the plan may be issued and given back: by the unit's chairperson.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean issue(long planId) {
		return see(planId) && mayIssue(place(planId).unitId());
	}

	/** Whether plans of the unit may be begun and written. */
	public boolean mayWrite(long unitId) {
		return this.units.administer() || holds(Role.UNIT_EDITOR, unitId);
	}

	/**
	 * Lets pass who may begin a plan of the unit.
	 * @return false when the unit may be seen but not written for (403)
	 * @throws NotFound when the unit may not be seen
	 */
	public boolean begin(long unitId) {
		return this.units.see(unitId) && mayWrite(unitId);
	}

	/** Whether plans of the unit may be issued. */
	public boolean mayIssue(long unitId) {
		return holds(Role.CHAIRPERSON, unitId);
	}

	/** Whether the account belongs to the unit itself, so that it sees drafts. */
	public boolean own(long unitId) {
		return mayWrite(unitId) || mayIssue(unitId) || holds(Role.VIEWER, unitId)
				|| holds(Role.AUTHORITY_OFFICER, unitId);
	}

	private boolean holds(Role role, long unitId) {
		return this.units.units(role).contains(unitId);
	}

	private Place place(long planId) {
		return this.jdbc
			.sql("select unit_id, plan_year, issued_versions > 0 as issued from remediation_plan where id = :id")
			.param("id", planId)
			.query(Place.class)
			.optional()
			.orElseThrow(() -> new NotFound("plan", planId));
	}

	record Place(long unitId, int planYear, boolean issued) {
	}

}
