package vn.cchc.remediation.dashboard;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The columns by which units can be sorted; the address says which. */
enum UnitSort {

	NAME("u.name collate \"vi-x-icu\""), INDEX("a.index_percent"), POINTS("a.total_final"), GAP("a.total_gap"),
	RANK("a.rank"),
	CHANGE("case when a.previous_group_size is null or a.group_size is null "
			+ "or a.previous_group_size = a.group_size then a.previous_rank - a.rank end"),
	CUT("a.appraisal_cut"), STATE("a.status");

	private final String sql;

	UnitSort(String sql) {
		this.sql = sql;
	}

	/** The column of an address; by rank when the address names none. */
	static UnitSort of(@Nullable String text) {
		return Stream.of(values()).filter((sort) -> sort.key().equalsIgnoreCase(text)).findFirst().orElse(RANK);
	}

	/** As it stands in an address. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What follows {@code order by}: unknown figures last, whatever the direction. */
	String sql(boolean descending) {
		return this.sql + (descending ? " desc" : "") + " nulls last, u.name collate \"vi-x-icu\", u.id";
	}

}
