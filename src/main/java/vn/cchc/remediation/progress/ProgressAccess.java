package vn.cchc.remediation.progress;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.unit.UnitDirectory;

/**
 * Who may see, fill in and review reports. A report is the unit's own until it is first
 * submitted; the reviewing authority sees it from then on. Whoever holds the position
 * that leads a task fills in its lines; the office fills in all and submits. In
 * {@code @PreAuthorize}: {@code @progressAccess.see(#id)}.
 */
@Component("progressAccess")
public class ProgressAccess {

	private final UnitAccess units;

	private final PlanAccess plans;

	private final PositionHolders holders;

	private final UnitDirectory directory;

	private final JdbcClient jdbc;

	ProgressAccess(UnitAccess units, PlanAccess plans, PositionHolders holders, UnitDirectory directory,
			JdbcClient jdbc) {
		this.units = units;
		this.plans = plans;
		this.holders = holders;
		this.directory = directory;
		this.jdbc = jdbc;
	}

	/**
	 * Lets pass who may see the report.
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean see(long reportId) {
		visible(reportId);
		return true;
	}

	/**
	 * Whether the report as a whole may be filled in and submitted: by the unit's office.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean write(long reportId) {
		return this.plans.mayWrite(visible(reportId).unitId());
	}

	/**
	 * Whether a line may be filled in: by the office, and by who holds the position that
	 * leads the task.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean enter(long reportId, long lineId, CurrentAccount account) {
		return this.plans.mayWrite(visible(reportId).unitId()) || leads(account, reportId, lineId);
	}

	/**
	 * Whether evidence may be added to a line: by who may fill it in, and by who holds a
	 * position that cooperates in the task.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean contribute(long reportId, long lineId, CurrentAccount account) {
		return contributeAll(reportId, List.of(lineId), account);
	}

	/**
	 * Whether evidence may be added to each of several lines, as {@link #contribute}.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean contributeAll(long reportId, Collection<Long> lineIds, CurrentAccount account) {
		return this.plans.mayWrite(visible(reportId).unitId()) || this.jdbc.sql("""
				select line.id from progress_line line join plan_task task on task.id = line.task_id
				where line.report_id = :report and (task.lead_org_unit_id = any (:held) or exists (
					select 1 from plan_task_party party
					where party.task_id = task.id and party.org_unit_id = any (:held)))""")
			.param("report", reportId)
			.param("held", this.holders.heldBy(account.id()).toArray(Long[]::new))
			.query(Long.class)
			.set()
			.containsAll(lineIds);
	}

	/**
	 * Whether the account may confirm that it cooperates in a task: who holds a position
	 * that does.
	 * @throws NotFound when the account does not belong to the plan's unit
	 */
	public boolean cooperate(long planId, long taskId, CurrentAccount account) {
		return this.plans.within(planId) && holdsAny(account, this.jdbc.sql("""
				select party.org_unit_id from plan_task_party party join plan_task task on task.id = party.task_id
				where task.id = :task and task.plan_id = :plan and party.org_unit_id is not null""")
			.param("task", taskId)
			.param("plan", planId)
			.query(Long.class)
			.set());
	}

	/**
	 * Whether the account belongs to the unit of a plan, so that it sees reports being
	 * written.
	 */
	public boolean ownPlan(long planId) {
		return this.jdbc.sql("select unit_id from remediation_plan where id = :plan")
			.param("plan", planId)
			.query(Long.class)
			.optional()
			.filter(this::own)
			.isPresent();
	}

	/** Whether the account belongs to the unit, so that it sees reports being written. */
	public boolean own(long unitId) {
		return this.plans.own(unitId) || this.units.administer();
	}

	/**
	 * Whether the report may be reviewed: by officers of the authority that reviews the
	 * plan's year.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean review(long reportId) {
		Place place = visible(reportId);
		return this.units.mayAppraise(place.unitId(), place.planYear());
	}

	/**
	 * Lets pass who belongs to the authority or may see everything.
	 * @return true
	 * @throws NotFound when the authority's periods may not be seen
	 */
	public boolean seeAuthority(long authorityId) {
		if (!mayManage(authorityId) && !this.units.scope().ownUnits().contains(authorityId)) {
			throw new NotFound("authority", authorityId);
		}
		return true;
	}

	/**
	 * Whether the authority's periods may be opened and changed: by its officers.
	 * @throws NotFound when they may not be seen
	 */
	public boolean manage(long authorityId) {
		return seeAuthority(authorityId) && mayManage(authorityId);
	}

	/**
	 * Lets pass who belongs to the unit, with what it has not submitted yet.
	 * @return true
	 * @throws NotFound for everybody else
	 */
	public boolean within(long unitId) {
		this.units.see(unitId);
		if (!this.plans.own(unitId)) {
			throw new NotFound("unit", unitId);
		}
		return true;
	}

	/**
	 * Lets pass who may hand over the tasks of an abolished unit: who entered for it, and
	 * the offices of its successors.
	 * @return true
	 * @throws NotFound for everybody else
	 */
	public boolean handOver(long unitId) {
		boolean successor = this.directory.successors(unitId)
			.stream()
			.anyMatch((after) -> this.units.units(Role.UNIT_EDITOR).contains(after));
		if (!successor && !this.units.mayEnter(unitId)) {
			throw new NotFound("unit", unitId);
		}
		return true;
	}

	/** Whether the authority's periods may be opened and changed. */
	public boolean mayManage(long authorityId) {
		return this.units.administer() || this.units.units(Role.AUTHORITY_OFFICER).contains(authorityId);
	}

	private Place visible(long reportId) {
		Place place = place(reportId).orElseThrow(() -> new NotFound("progress report", reportId));
		this.units.see(place.unitId(), place.planYear());
		if (!place.submitted() && !own(place.unitId())) {
			throw new NotFound("progress report", reportId);
		}
		return place;
	}

	private boolean leads(CurrentAccount account, long reportId, long lineId) {
		return orgUnit(reportId, lineId).filter((lead) -> this.holders.holds(account.id(), lead)).isPresent();
	}

	private Optional<Long> orgUnit(long reportId, long lineId) {
		return this.jdbc.sql("""
				select task.lead_org_unit_id from progress_line line join plan_task task on task.id = line.task_id
				where line.id = :line and line.report_id = :report and task.lead_org_unit_id is not null""")
			.param("line", lineId)
			.param("report", reportId)
			.query(Long.class)
			.optional();
	}

	private boolean holdsAny(CurrentAccount account, Set<Long> parties) {
		return !Collections.disjoint(this.holders.heldBy(account.id()), parties);
	}

	private Optional<Place> place(long reportId) {
		return this.jdbc.sql("""
				select plan.unit_id, plan.plan_year, report.submissions > 0 as submitted
				from progress_report report join remediation_plan plan on plan.id = report.plan_id
				where report.id = :report""").param("report", reportId).query(Place.class).optional();
	}

	private record Place(long unitId, int planYear, boolean submitted) {
	}

}
