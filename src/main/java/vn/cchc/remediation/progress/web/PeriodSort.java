package vn.cchc.remediation.progress.web;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What the units of a period are sorted by; the address names it in small letters. */
enum PeriodSort {

	/** In the order of the list: by name as Vietnamese sorts it. */
	NAME((one, other) -> 0),

	/** By whose turn it is. */
	STATUS(Comparator.comparing((line) -> line.row().status(), Comparator.nullsLast(Comparator.naturalOrder()))),

	LATE(Comparator.comparingLong(PeriodLine::late)),

	DONE(Comparator.comparingInt((line) -> line.row().percentDone())),

	OVERDUE(Comparator.comparingInt((line) -> line.row().overdue())),

	SUBMITTED(Comparator.comparing((line) -> line.row().submittedAt(),
			Comparator.nullsLast(Comparator.<OffsetDateTime>naturalOrder())));

	private final Comparator<PeriodLine> order;

	PeriodSort(Comparator<PeriodLine> order) {
		this.order = order;
	}

	/** Its word in the address. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	Comparator<PeriodLine> order(boolean descending) {
		return descending ? this.order.reversed() : this.order;
	}

	/** The order of the address, by name when it names none. */
	static PeriodSort of(@Nullable String key) {
		return Arrays.stream(values()).filter((sort) -> sort.key().equals(key)).findFirst().orElse(NAME);
	}

}
