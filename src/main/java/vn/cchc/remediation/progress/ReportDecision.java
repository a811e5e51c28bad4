package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about a submission of a report, with everything that counted then.
 *
 * @param accepted whether it was accepted, not returned
 * @param decidedAt when
 * @param firstSubmittedAt when the report was handed in first; that day decides whether
 * it was late
 * @param dueOn the last day on time, as it was then
 * @param remark what was said about it as a whole, null when nothing was
 * @param content what the report said, with the verdicts that were told
 * @param takenBack whether the acceptance was taken back since
 */
public record ReportDecision(boolean accepted, OffsetDateTime decidedAt, OffsetDateTime firstSubmittedAt,
		LocalDate dueOn, @Nullable String remark, ReportContent content, boolean takenBack) {

	/** The day on which the report was handed in first. */
	public LocalDate sentOn(ZoneId zone) {
		return this.firstSubmittedAt.atZoneSameInstant(zone).toLocalDate();
	}

	/** Days by which the first submission was late; 0 when it was in time. */
	public long daysLate(ZoneId zone) {
		return Math.max(0, ChronoUnit.DAYS.between(this.dueOn, sentOn(zone)));
	}

}
