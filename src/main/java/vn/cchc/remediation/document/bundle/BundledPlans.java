package vn.cchc.remediation.document.bundle;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.unit.UnitType;

/**
 * Which plans of an authority's units the account that is signed in may have: those that
 * were issued, of units reviewed today or at the end of the plan's year.
 */
@Component
@Transactional(readOnly = true)
public class BundledPlans {

	private static final String FROM = """
			from remediation_plan p
			join admin_unit u on u.id = p.unit_id
			join plan_version v on v.plan_id = p.id and v.version_no = p.issued_versions
			where p.issued_versions > 0 and exists (select 1 from unit_reviewer w
				where w.unit_id = p.unit_id and w.reviewer_id = :authority
					and w.valid @> least(cast(:today as date), make_date(p.plan_year, 12, 31)))
				and %s
			""";

	private final JdbcClient jdbc;

	private final UnitAccess access;

	private final Clock clock;

	BundledPlans(JdbcClient jdbc, UnitAccess access, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	/** The years that have such plans, the latest first, and how many. */
	public List<Year> years(long authorityId) {
		UnitScope scope = this.access.scope();
		return this.jdbc
			.sql("select p.plan_year as number, count(*) as plans " + from(scope)
					+ " group by p.plan_year order by p.plan_year desc")
			.param("authority", authorityId)
			.param("today", LocalDate.now(this.clock))
			.params(scope.params())
			.query(Year.class)
			.list();
	}

	/** The plans of a year, by name of the unit. */
	public List<BundledPlan> of(long authorityId, int year) {
		UnitScope scope = this.access.scope();
		Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
		return this.jdbc
			.sql("select p.id, p.issued_versions, u.unit_type, u.name, p.plan_year, p.kind, v.number " + from(scope)
					+ " and p.plan_year = :year order by p.id")
			.param("authority", authorityId)
			.param("today", LocalDate.now(this.clock))
			.param("year", year)
			.params(scope.params())
			.query((row, at) -> new Named(row.getString("name"),
					new BundledPlan(row.getLong("id"), row.getInt("issued_versions"),
							StringUtils.capitalize(UnitType.valueOf(row.getString("unit_type")).word()) + " "
									+ row.getString("name"),
							row.getInt("plan_year"), PlanKind.valueOf(row.getString("kind")), row.getString("number"))))
			.list()
			.stream()
			.sorted(Comparator.comparing(Named::name, collator).thenComparing((named) -> named.plan().planId()))
			.map(Named::plan)
			.toList();
	}

	private static String from(UnitScope scope) {
		return FROM.formatted(scope.sql("p.unit_id", "p.plan_year"));
	}

	private record Named(String name, BundledPlan plan) {
	}

	/**
	 * A year.
	 *
	 * @param number the year
	 * @param plans plans that were issued
	 */
	public record Year(int number, int plans) {
	}

}
