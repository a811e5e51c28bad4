package vn.cchc.remediation.assessment;

import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see, enter and appraise an assessment: finds its unit and year and asks
 * {@link UnitAccess}. Used in {@code @PreAuthorize} as {@code @assessmentAccess}.
 */
@Component("assessmentAccess")
public class AssessmentAccess {

	private final UnitAccess units;

	private final JdbcClient jdbc;

	AssessmentAccess(UnitAccess units, JdbcClient jdbc) {
		this.units = units;
		this.jdbc = jdbc;
	}

	/**
	 * Lets pass who may see the assessment.
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean see(long id) {
		Place place = place(id);
		return this.units.see(place.unitId(), place.year());
	}

	/**
	 * Whether scores may be entered now.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean enter(long id) {
		Place place = place(id);
		return this.units.see(place.unitId(), place.year())
				&& this.units.mayEnter(place.unitId(), place.year(), place.published());
	}

	/**
	 * Whether it may be published and withdrawn.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean appraise(long id) {
		Place place = place(id);
		return this.units.see(place.unitId(), place.year()) && this.units.mayAppraise(place.unitId(), place.year());
	}

	private Place place(long id) {
		return this.jdbc.sql("select unit_id, year, status = 'PUBLISHED' as published from assessment where id = :id")
			.param("id", id)
			.query(Place.class)
			.optional()
			.orElseThrow(() -> new NotFound("assessment", id));
	}

	record Place(long unitId, int year, boolean published) {
	}

}
