package vn.cchc.remediation.progress;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.EventLog;
import vn.cchc.remediation.plan.EventLog.Happened;

/** Who did what to a report and when; append-only. */
@Component
public class ReportEvents {

	private final EventLog<ReportEventKind> log;

	ReportEvents(JdbcClient jdbc, Clock clock) {
		this.log = new EventLog<>(jdbc, clock, "progress_event", "report_id", ReportEventKind.class);
	}

	void record(long reportId, Actor actor, ReportEventKind kind, @Nullable String remark) {
		this.log.record(reportId, actor, kind, remark);
	}

	/** What happened to a report, the last first. */
	public List<Happened<ReportEventKind>> of(long reportId) {
		return this.log.of(reportId);
	}

}
