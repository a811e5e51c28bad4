package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.unit.UnitType;

/** The plans of a unit as far as the account that is signed in may see them. */
@Component
@Transactional(readOnly = true)
public class PlanDirectory {

	private static final String ROWS = """
			select p.id, p.plan_year, p.scored_year, p.kind, p.remark,
				case when :own or p.status = 'CLOSED' then p.status else 'ISSUED' end as status, p.issued_versions, p.number, p.issued_on,
				p.illustrative,
				case when :own or p.status in ('ISSUED', 'CLOSED') then (select t.body from plan_text t where t.plan_id = p.id
					and t.kind = 'TITLE') else (select v.content -> 'texts' ->> 'TITLE' from plan_version v
					where v.plan_id = p.id and v.version_no = p.issued_versions) end as title,
				case when :own or p.status in ('ISSUED', 'CLOSED') then (select count(*) from plan_task k where k.plan_id = p.id
					and not k.removed and num_nonnulls(k.solution, k.output, k.lead, k.due_wording) > 0)
					else (select count(*) from task_in_force k where k.plan_id = p.id) end as tasks
			from remediation_plan p
			where p.unit_id = :unit and (:own or p.issued_versions > 0) and %s
			order by p.plan_year desc, p.id desc
			""";

	/**
	 * The one that rests on the assessment before one that answers the same year, and
	 * before the one that stands in the place of a plan that would.
	 */
	private static final String ANSWERING = """
			select p.id from remediation_plan p
			where p.unit_id = :unit and (:own or p.issued_versions > 0)
				and (p.assessment_id = :assessment
					or (p.kind = 'REMEDIATION' and (p.scored_year = :scored or p.plan_year = :scored + 1))) and %s
			order by p.assessment_id is not distinct from :assessment desc, p.kind = 'REMEDIATION' desc,
				p.scored_year is not distinct from :scored desc, p.id desc
			limit 1
			""";

	private static final String WAITING = """
			select * from (
				select p.id, p.plan_year, p.kind, p.status = 'SUBMITTED' as to_sign, p.issued_versions > 0 as amendment,
					(select count(*) from plan_due_extension e join plan_task t on t.id = e.task_id
					where t.plan_id = p.id and not t.removed and e.state = 'REQUESTED' and p.status = 'ISSUED') as extensions
				from remediation_plan p where p.unit_id = :unit) as plan
			where to_sign or extensions > 0
			order by plan_year desc, id desc
			""";

	private final JdbcClient jdbc;

	private final UnitAccess units;

	private final PlanAccess access;

	PlanDirectory(JdbcClient jdbc, UnitAccess units, PlanAccess access) {
		this.jdbc = jdbc;
		this.units = units;
		this.access = access;
	}

	/**
	 * The plans of a unit, the latest year first. Whoever does not belong to the unit
	 * does not learn that an issued plan is being amended.
	 */
	public List<PlanRow> of(long unitId) {
		UnitScope scope = this.units.scope();
		return this.jdbc.sql(ROWS.formatted(scope.sql("p.unit_id", "p.plan_year")))
			.param("unit", unitId)
			.param("own", this.access.own(unitId))
			.params(scope.params())
			.query(PlanRow.class)
			.list();
	}

	/**
	 * The plan that answers an assessment, or the year it scored.
	 * @param scoredYear the year of the assessment
	 */
	public Optional<Long> answering(long unitId, long assessmentId, int scoredYear) {
		UnitScope scope = this.units.scope();
		return this.jdbc.sql(ANSWERING.formatted(scope.sql("p.unit_id", "p.plan_year")))
			.param("unit", unitId)
			.param("own", this.access.own(unitId))
			.param("assessment", assessmentId)
			.param("scored", scoredYear)
			.params(scope.params())
			.query(Long.class)
			.optional();
	}

	/**
	 * What waits for the chairperson of a unit, the latest year first; nothing for
	 * everybody else.
	 */
	public List<PlanWaiting> waiting(long unitId) {
		return this.access.mayIssue(unitId)
				? this.jdbc.sql(WAITING).param("unit", unitId).query(PlanWaiting.class).list() : List.of();
	}

	/**
	 * The plans that the account writes for its own units now: drafts, returned ones,
	 * amendments; the latest year first.
	 */
	public List<WritablePlan> writable() {
		Set<Long> mine = this.units.units(Role.UNIT_EDITOR);
		return mine.isEmpty() ? List.of() : this.jdbc.sql("""
				select p.id, p.plan_year, p.kind, p.issued_versions > 0 as amendment, u.unit_type, u.name
				from remediation_plan p join admin_unit u on u.id = p.unit_id
				where p.unit_id in (:units) and p.status in ('DRAFT', 'RETURNED')
				order by p.plan_year desc, u.name collate "vi-x-icu", p.id""")
			.param("units", mine)
			.query((row, at) -> new WritablePlan(row.getLong("id"),
					UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("name"),
					row.getInt("plan_year"), PlanKind.valueOf(row.getString("kind")), row.getBoolean("amendment")))
			.list();
	}

	/**
	 * The published assessments of a unit, on which a plan can rest; the latest first.
	 */
	public List<Basis> bases(long unitId) {
		return this.jdbc.sql("""
				select a.id, a.year, s.name as set_name, a.decision_no from assessment a
				join criteria_set s on s.id = a.set_id
				where a.unit_id = :unit and a.status = 'PUBLISHED'
				order by a.year desc, a.id desc""").param("unit", unitId).query(Basis.class).list();
	}

}
