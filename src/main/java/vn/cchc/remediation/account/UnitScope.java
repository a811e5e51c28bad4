package vn.cchc.remediation.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The units whose figures an account may see, as a condition for queries: the same rule
 * as {@link UnitAccess#see}.
 *
 * @param everything whether there is no limit (administrators)
 * @param ownUnits the units for which a role is held
 * @param authorities the reviewing authorities whose reviewed units are seen
 * @param today the day on which "reviews the unit today" is decided
 */
public record UnitScope(boolean everything, Set<Long> ownUnits, Set<Long> authorities, LocalDate today) {

	/** Sees everything; for tests and background work. */
	public static UnitScope all(LocalDate today) {
		return new UnitScope(true, Set.of(), Set.of(), today);
	}

	/**
	 * A condition that holds for what may be seen, with the parameters of
	 * {@link #params()}. It stands by itself in an {@code and}: the planner turns it into
	 * a semi-join that begins at the few units of the authority.
	 * @param unitColumn the column with the unit's id ({@code "u.id"}); never a text from
	 * outside
	 * @param yearExpression the year that the row belongs to ({@code "a.year"} or
	 * {@code ":year"}); null for units as such, which are seen when any year of theirs is
	 */
	public String sql(String unitColumn, @Nullable String yearExpression) {
		if (this.everything) {
			return "true";
		}
		return """
				exists (select 1 from (
				  select scope_r.unit_id, scope_r.valid from unit_reviewer scope_r
				  where scope_r.reviewer_id = any (cast(:scopeAuthorities as bigint[]))
				  union all
				  select scope_own.id, daterange(null, null)
				  from unnest(cast(:scopeUnits as bigint[])) as scope_own (id)) scope
				where scope.unit_id = %s
				and (scope.valid @> cast(:scopeToday as date) or %s))""".formatted(unitColumn, past(yearExpression));
	}

	/**
	 * Whether the authority was the reviewer on 31 December of the year, or of any year;
	 * of a unit that was abolished before, on its last day. A day that is still to come
	 * decides nothing yet. A unit may have begun and ended within one year, without any
	 * 31 December.
	 */
	private static String past(@Nullable String yearExpression) {
		if (yearExpression == null) {
			return "(scope.valid @> (date_trunc('year', least(upper(scope.valid), cast(:scopeToday as date) + 1))::date - 1)"
					+ " or exists (select 1 from admin_unit scope_u where scope_u.id = scope.unit_id"
					+ " and scope_u.valid_to <= cast(:scopeToday as date) and scope.valid @> scope_u.valid_to))";
		}
		String lastDay = "least(make_date((" + yearExpression + ")::integer, 12, 31),"
				+ " (select scope_u.valid_to from admin_unit scope_u where scope_u.id = scope.unit_id))";
		return "(scope.valid @> " + lastDay + " and " + lastDay + " <= cast(:scopeToday as date))";
	}

	/** The parameters of {@link #sql}; their names begin with {@code scope}. */
	public Map<String, Object> params() {
		return this.everything ? Map.of() : Map.of("scopeUnits", array(this.ownUnits), "scopeAuthorities",
				array(this.authorities), "scopeToday", this.today);
	}

	private static String array(Collection<Long> ids) {
		return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
	}

}
