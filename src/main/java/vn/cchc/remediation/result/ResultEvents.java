package vn.cchc.remediation.result;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.EventLog;
import vn.cchc.remediation.plan.EventLog.Happened;

/** Who did what to a result report and when; append-only. */
@Component
public class ResultEvents {

	private final EventLog<ResultEventKind> log;

	ResultEvents(JdbcClient jdbc, Clock clock) {
		this.log = new EventLog<>(jdbc, clock, "result_event", "report_id", ResultEventKind.class);
	}

	/**
	 * Records that something happened now.
	 * @param arguments what the sentence of the kind names, in its order
	 */
	void record(long resultId, Actor actor, ResultEventKind kind, @Nullable String remark, String... arguments) {
		this.log.record(resultId, actor, kind, remark, arguments);
	}

	/** How often a report was submitted: which submission somebody reads. */
	public int submissions(long resultId) {
		return this.log.count(resultId, ResultEventKind.SUBMITTED);
	}

	/** What happened to a report, the last first. */
	public List<Happened<ResultEventKind>> of(long resultId) {
		return this.log.of(resultId);
	}

}
