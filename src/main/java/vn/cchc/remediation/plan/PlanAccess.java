package vn.cchc.remediation.plan;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.PositionHolders;
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

	private final PositionHolders holders;

	PlanAccess(UnitAccess units, JdbcClient jdbc, PositionHolders holders) {
		this.units = units;
		this.jdbc = jdbc;
		this.holders = holders;
	}

	/**
	 * Lets pass who may see the plan.
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean see(long planId) {
		visible(planId);
		return true;
	}

	/** Whether there is such a plan and it may be seen. */
	public boolean maySee(long planId) {
		return find(planId).filter(this::shown).isPresent();
	}

	/**
	 * Whether the plan may be written: by the unit's editors and by administrators.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean write(long planId) {
		return mayWrite(visible(planId).unitId());
	}

	/**
	 * Whether the plan may be issued and given back: by the unit's chairperson.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean issue(long planId) {
		return mayIssue(visible(planId).unitId());
	}

	/**
	 * Whether the plan may be led through its states at all: written or issued.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean lead(long planId) {
		Place place = visible(planId);
		return mayWrite(place.unitId()) || mayIssue(place.unitId());
	}

	/**
	 * Lets pass who belongs to the unit of the plan.
	 * @return true
	 * @throws NotFound for everybody else
	 */
	public boolean within(long planId) {
		inside(planId);
		return true;
	}

	/**
	 * Whether a later deadline of the task may be asked for: by the office, and by who
	 * holds the position that leads it.
	 * @throws NotFound when the account does not belong to the unit
	 */
	public boolean extend(long planId, long taskId, CurrentAccount account) {
		return mayWrite(inside(planId).unitId()) || leads(account, planId, taskId);
	}

	/**
	 * Lets pass who may see the plan as it is written now, not only as it was issued.
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean seePresent(long planId) {
		if (issuedOnly(visible(planId))) {
			throw new NotFound("plan", planId);
		}
		return true;
	}

	/**
	 * Whether the account sees only what was issued: an issued plan is being amended, and
	 * the amendment is the unit's own until it is issued.
	 * @throws NotFound when there is none
	 */
	public boolean issuedOnly(long planId) {
		return issuedOnly(place(planId));
	}

	/**
	 * The version to show instead of the plan as it is written now, to somebody who sees
	 * only what was issued; empty for everybody else, and where nothing may be seen.
	 */
	public Optional<Integer> versionInstead(long planId) {
		return find(planId).filter((place) -> issuedOnly(place) && this.units.maySee(place.unitId(), place.planYear()))
			.map(Place::issuedVersions);
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

	private boolean issuedOnly(Place place) {
		return place.amending() && !own(place.unitId());
	}

	/** The plan's place where the account may see it. */
	private Place visible(long planId) {
		return find(planId).filter(this::shown).orElseThrow(() -> new NotFound("plan", planId));
	}

	private boolean shown(Place place) {
		return this.units.maySee(place.unitId(), place.planYear()) && (place.issued() || own(place.unitId()));
	}

	/** The plan's place where the account belongs to its unit. */
	private Place inside(long planId) {
		Place place = visible(planId);
		if (!own(place.unitId())) {
			throw new NotFound("plan", planId);
		}
		return place;
	}

	private boolean leads(CurrentAccount account, long planId, long taskId) {
		return this.jdbc.sql("""
				select lead_org_unit_id from plan_task
				where id = :task and plan_id = :plan and lead_org_unit_id is not null""")
			.param("task", taskId)
			.param("plan", planId)
			.query(Long.class)
			.optional()
			.filter((lead) -> this.holders.holds(account.id(), lead))
			.isPresent();
	}

	private boolean holds(Role role, long unitId) {
		return this.units.units(role).contains(unitId);
	}

	private Place place(long planId) {
		return find(planId).orElseThrow(() -> new NotFound("plan", planId));
	}

	private Optional<Place> find(long planId) {
		return this.jdbc.sql("""
				select unit_id, plan_year, issued_versions,
				issued_versions > 0 and status in ('DRAFT', 'SUBMITTED', 'RETURNED') as amending
				from remediation_plan where id = :id""").param("id", planId).query(Place.class).optional();
	}

	record Place(long unitId, int planYear, int issuedVersions, boolean amending) {

		boolean issued() {
			return this.issuedVersions > 0;
		}

	}

}
