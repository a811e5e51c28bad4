package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.util.Set;

/**
 * A reporting period to be opened.
 *
 * @param authorityId the reviewing authority
 * @param term its time
 * @param dueOn the last day on which a report is on time
 * @param units who owes a report
 */
public record NewPeriod(long authorityId, PeriodTerm term, LocalDate dueOn, Set<Long> units) {
}
