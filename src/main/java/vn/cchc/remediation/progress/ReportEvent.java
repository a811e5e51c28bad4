package vn.cchc.remediation.progress;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a report.
 *
 * @param at when
 * @param actor who did it, by the name of that day
 * @param kind what it was
 * @param remark words with it
 */
public record ReportEvent(Instant at, String actor, ReportEventKind kind, @Nullable String remark) {
}
