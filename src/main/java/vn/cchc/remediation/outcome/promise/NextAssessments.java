package vn.cchc.remediation.outcome.promise;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;

/**
 * Finds the scores that show what came of a plan: the published assessment of the year in
 * which its tasks were carried out, or of the year after the one it answers if that is
 * later. It is the unit's own, or, when the unit has none, that of the one unit that took
 * its place until the end of that year; a unit that was divided into several has no
 * successor whose points could be compared. Where a unit was scored with several sets
 * counts the one to which a mapping leads, then one of the same issuer.
 */
@Component
@Transactional(readOnly = true)
class NextAssessments {

	private static final String NEXT = """
			select p.id as plan_id, p.unit_id, p.issued_versions as version_no, p.assessment_id as earlier_id,
				base.set_id as earlier_set_id, y.year, n.id as assessment_id, n.unit_id as scored_unit_id, n.set_id,
				m.version as mapping_version
			from remediation_plan p
			cross join lateral (select greatest(p.plan_year, p.scored_year + 1) as year) y
			left join lateral (select coalesce(
				(select a.set_id from assessment a where a.id = p.assessment_id),
				(select c.set_id from plan_section s join plan_entry e on e.section_id = s.id
					join criterion c on c.id = e.criterion_id where s.plan_id = p.id order by e.id limit 1)) as set_id) base on true
			left join lateral (
				with recursive heir (unit_id, step) as (
					select p.unit_id, 0
					union all
					select t.unit_id, heir.step + 1
					from heir
					join unit_succession_from f on f.unit_id = heir.unit_id
					join unit_succession u on u.id = f.succession_id and u.kind <> 'TRANSFER'
						and u.effective_on <= make_date(y.year, 12, 31)
					join unit_succession_to t on t.succession_id = u.id
					where heir.step < 10
						and (select count(*) from unit_succession_to o where o.succession_id = u.id) = 1)
				select a.id, a.unit_id, a.set_id
				from heir
				join assessment a on a.unit_id = heir.unit_id and a.year = y.year and a.status = 'PUBLISHED'
					and a.id is distinct from p.assessment_id
				join criteria_set s on s.id = a.set_id
				left join criteria_set earlier on earlier.id = base.set_id
				order by heir.step,
					a.set_id = base.set_id or exists (select 1 from criteria_mapping c
						where c.from_set_id = base.set_id and c.to_set_id = a.set_id) desc,
					s.issuer_unit_id is not distinct from earlier.issuer_unit_id desc, a.id
				limit 1) n on true
			left join criteria_mapping m on m.from_set_id = base.set_id and m.to_set_id = n.set_id
			where p.issued_versions > 0 and %s
			""";

	/** What was derived from the same version, assessment and mapping stays. */
	private static final String STALE = """
			select x.* from (%s) x
			where not exists (select 1 from plan_outcome o
				where o.plan_id = x.plan_id and o.version_no = x.version_no
				and o.assessment_id is not distinct from x.assessment_id
				and o.mapping_version is not distinct from x.mapping_version)
			order by x.plan_id limit :limit
			""";

	private final JdbcClient jdbc;

	NextAssessments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The one of a plan.
	 * @throws NotFound when the plan was never issued
	 */
	NextAssessment of(long planId) {
		return this.jdbc.sql(NEXT.formatted("p.id = :plan"))
			.param("plan", planId)
			.query(NextAssessment.class)
			.optional()
			.orElseThrow(() -> new NotFound("issued plan", planId));
	}

	/**
	 * The plans of which is kept what came of them, but not from what there is now.
	 * @param plans which plans at all
	 */
	List<NextAssessment> stale(PlanCondition plans, int limit) {
		return this.jdbc.sql(STALE.formatted(NEXT.formatted(plans.sql())))
			.params(plans.params())
			.param("limit", limit)
			.query(NextAssessment.class)
			.list();
	}

	/** Why a plan has no later scores yet. */
	Missing missing(NextAssessment plan) {
		return this.jdbc
			.sql("""
					select case
						when exists (select 1 from assessment a where a.unit_id = :unit and a.year = :year and a.status = 'DRAFT')
							then 'DRAFT'
						when exists (select 1 from unit_succession_from f
							join unit_succession u on u.id = f.succession_id and u.kind <> 'TRANSFER'
							where f.unit_id = :unit and u.effective_on <= make_date(:year, 12, 31)
							and (select count(*) from unit_succession_to o where o.succession_id = u.id) > 1) then 'DIVIDED'
						else 'NONE' end""")
			.params(Map.of("unit", plan.unitId(), "year", plan.year()))
			.query((row, at) -> Missing.valueOf(row.getString(1)))
			.single();
	}

	/** What keeps it from being known what came of a plan. */
	enum Missing {

		/** Nobody has scored the year yet. */
		NONE,

		/** The year is being scored; nothing is published. */
		DRAFT,

		/** The unit was divided among several. */
		DIVIDED,

		/** The account may not see the scores of the unit that took the place. */
		HIDDEN

	}

	/**
	 * Which plans.
	 *
	 * @param sql a condition over {@code remediation_plan p}; never made of what a user
	 * typed
	 * @param params the values of its parameters
	 */
	record PlanCondition(String sql, Map<String, Object> params) {

		/** Every plan. */
		static final PlanCondition ALL = new PlanCondition("true", Map.of());

	}

}
