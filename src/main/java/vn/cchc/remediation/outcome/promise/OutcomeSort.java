package vn.cchc.remediation.outcome.promise;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The columns by which units can be sorted; the address says which. */
enum OutcomeSort {

	NAME("u.name collate \"vi-x-icu\""), PROMISED("promised"), WON("won"), SHARE("share"), AGAIN("lost_again"),
	REPEATED("repeated");

	private final String sql;

	OutcomeSort(String sql) {
		this.sql = sql;
	}

	/** The column of an address; by points won back when the address names none. */
	static OutcomeSort of(@Nullable String text) {
		return Stream.of(values()).filter((sort) -> sort.key().equalsIgnoreCase(text)).findFirst().orElse(WON);
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
