package vn.cchc.remediation.dashboard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.core.Texts;

/**
 * The units that one authority reviews on 31 December of a year, as far as the account
 * may see them, each with its assessment by one set.
 *
 * @param authorityId the reviewing authority
 * @param year the year that was assessed
 * @param setId the set whose assessments are meant; null while there is none, then no
 * unit has a score
 * @param search part of the name, with or without accents; null for all
 * @param scope what the account may see
 */
record ReviewedUnits(long authorityId, int year, @Nullable Long setId, @Nullable String search, UnitScope scope) {

	/** The units {@code u}, each with its assessment {@code a} where it has one. */
	String from() {
		return """
				from unit_reviewer r
				join admin_unit u on u.id = r.unit_id
				left join assessment a on a.unit_id = u.id and a.set_id = cast(:set as bigint)
				where r.reviewer_id = :authority and r.valid @> cast(:day as date)
					and (cast(:set as bigint) is null
						or u.unit_level = (select l.unit_level from criteria_set l where l.id = :set))
					and (cast(:search as text) is null or u.search_name like :search) and
				""" + this.scope.sql("u.id", "cast(:year as integer)");
	}

	/** The parameters of {@link #from}. */
	Map<String, @Nullable Object> params() {
		Map<String, @Nullable Object> params = new HashMap<>(this.scope.params());
		params.put("authority", this.authorityId);
		params.put("year", this.year);
		params.put("day", LocalDate.of(this.year, 12, 31));
		params.put("set", this.setId);
		params.put("search", (this.search != null) ? pattern(this.search) : null);
		return params;
	}

	private static String pattern(String text) {
		String folded = Texts.fold(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		return "%" + folded + "%";
	}

	/** The same without the search, for figures over all units. */
	ReviewedUnits all() {
		return new ReviewedUnits(this.authorityId, this.year, this.setId, null, this.scope);
	}

}
