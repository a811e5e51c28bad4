package vn.cchc.remediation.result;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanAccess;

/**
 * Who may see, write and issue a result report: as its unit's plans. In
 * {@code @PreAuthorize}: {@code @resultAccess.see(#id)}. A report that was never issued
 * is the unit's own; its reviewing authority sees it from its first issue on.
 */
@Component("resultAccess")
public class ResultAccess {

	private final UnitAccess units;

	private final PlanAccess plans;

	private final JdbcClient jdbc;

	ResultAccess(UnitAccess units, PlanAccess plans, JdbcClient jdbc) {
		this.units = units;
		this.plans = plans;
		this.jdbc = jdbc;
	}

	/**
	 * Lets pass who may see the report.
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean see(long resultId) {
		visible(resultId);
		return true;
	}

	/**
	 * Whether the report may be written: by the unit's editors and by administrators.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean write(long resultId) {
		return this.plans.mayWrite(visible(resultId).unitId());
	}

	/**
	 * Whether the report may be issued and given back: by the unit's chairperson.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean issue(long resultId) {
		return this.plans.mayIssue(visible(resultId).unitId());
	}

	/**
	 * Whether the report may be led through its states at all: written or issued.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean lead(long resultId) {
		long unitId = visible(resultId).unitId();
		return this.plans.mayWrite(unitId) || this.plans.mayIssue(unitId);
	}

	/**
	 * Whether the account sees only what was issued: an issued report was opened again,
	 * and what is written since is the unit's own until it is issued.
	 * @throws NotFound when there is none
	 */
	public boolean issuedOnly(long resultId) {
		Place place = place(resultId);
		return place.reopened() && !this.plans.own(place.unitId());
	}

	/** The report's place where the account may see it. */
	private Place visible(long resultId) {
		Place place = place(resultId);
		this.units.see(place.unitId(), place.reportYear());
		if (place.issuedVersions() == 0 && !this.plans.own(place.unitId())) {
			throw new NotFound("result report", resultId);
		}
		return place;
	}

	private Place place(long resultId) {
		return this.jdbc.sql("""
				select unit_id, report_year, issued_versions, issued_versions > 0 and status <> 'ISSUED' as reopened
				from result_report where id = :id""")
			.param("id", resultId)
			.query(Place.class)
			.optional()
			.orElseThrow(() -> new NotFound("result report", resultId));
	}

	record Place(long unitId, int reportYear, int issuedVersions, boolean reopened) {
	}

}
