package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A report with everything it says, loaded in one transaction.
 *
 * @param report state and identity; its lines are not to be asked for
 * @param period the period it belongs to
 * @param content what it says
 */
public record ReportLook(ProgressReport report, ReportingPeriod period, ReportContent content) {

	/** What is missing in it. */
	public ReportCheck check() {
		return ReportCheck.of(this.content);
	}

	/**
	 * Days that are left to report, on a day; negative when it is over.
	 */
	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(today, this.period.dueOn());
	}

	/**
	 * Days by which the first submission was late; 0 when it was in time or is awaited.
	 */
	public long daysLate(ZoneId zone) {
		OffsetDateTime submitted = this.report.firstSubmittedAt();
		return (submitted != null) ? Math.max(0, -daysLeft(submitted.atZoneSameInstant(zone).toLocalDate())) : 0;
	}

}
