package vn.cchc.remediation.result;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.plan.PlanAccess;

/** The result reports of a unit as far as the account that is signed in may see them. */
@Component
@Transactional(readOnly = true)
public class ResultDirectory {

	private static final String ROWS = """
			select r.id, r.report_year, r.plan_id, case when :own then r.status else 'ISSUED' end as status, r.remark,
				r.issued_versions, r.number, r.issued_on, r.illustrative,
				(select t.body from result_text t where t.report_id = r.id and t.kind = 'TITLE') as title
			from result_report r
			where r.unit_id = :unit and (:own or r.issued_versions > 0) and %s
			order by r.report_year desc, r.id desc
			""";

	private final JdbcClient jdbc;

	private final UnitAccess units;

	private final PlanAccess plans;

	ResultDirectory(JdbcClient jdbc, UnitAccess units, PlanAccess plans) {
		this.jdbc = jdbc;
		this.units = units;
		this.plans = plans;
	}

	/** The reports of a unit, the latest year first. */
	public List<ResultRow> of(long unitId) {
		UnitScope scope = this.units.scope();
		return this.jdbc.sql(ROWS.formatted(scope.sql("r.unit_id", "r.report_year")))
			.param("unit", unitId)
			.param("own", this.plans.own(unitId))
			.params(scope.params())
			.query(ResultRow.class)
			.list();
	}

}
