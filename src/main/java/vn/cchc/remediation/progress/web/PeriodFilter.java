package vn.cchc.remediation.progress.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.ReportStatus;

/** Which units of a period are listed; the address names it in small letters. */
enum PeriodFilter {

	/** There is a report, and it was never handed in. */
	MISSING((line) -> line.row().missing()),

	/** It was handed in, whatever became of it. */
	SUBMITTED((line) -> line.row().submissions() > 0),

	/** It waits for a verdict. */
	WAITING((line) -> line.row().waits()),

	/** The unit mends it. */
	RETURNED((line) -> line.row().status() == ReportStatus.RETURNED),

	/** It is through. */
	ACCEPTED((line) -> line.row().status() == ReportStatus.ACCEPTED),

	/** It was handed in late, or is late by now. */
	LATE((line) -> line.late() > 0),

	/** There is nothing to report: no plan of the year is in force, or no task runs. */
	UNPLANNED((line) -> line.row().reportId() == null);

	private final Predicate<PeriodLine> condition;

	PeriodFilter(Predicate<PeriodLine> condition) {
		this.condition = condition;
	}

	/** Its word in the address. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether a line is listed. */
	public boolean fits(PeriodLine line) {
		return this.condition.test(line);
	}

	/** The filter of the address; nothing for none and for words that are none. */
	static Optional<PeriodFilter> of(@Nullable String key) {
		return Arrays.stream(values()).filter((filter) -> filter.key().equals(key)).findFirst();
	}

}
