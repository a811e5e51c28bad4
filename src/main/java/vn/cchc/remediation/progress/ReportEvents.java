package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.Actor;

/** Who did what to a report and when; append-only. */
@Component
public class ReportEvents {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void record(long reportId, Actor actor, ReportEventKind kind, @Nullable String remark) {
		this.jdbc.sql("""
				insert into progress_event (report_id, happened_at, account_id, actor, kind, remark)
				values (:report, :at, :account, :actor, :kind, :remark)""")
			.param("report", reportId)
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", actor.accountId())
			.param("actor", actor.name())
			.param("kind", kind.name())
			.param("remark", remark)
			.update();
	}

	/** What happened to a report, the last first. */
	public List<ReportEvent> of(long reportId) {
		return this.jdbc.sql("""
				select happened_at, actor, kind, remark from progress_event
				where report_id = :report order by id desc""")
			.param("report", reportId)
			.query((row, at) -> new ReportEvent(row.getObject("happened_at", OffsetDateTime.class).toInstant(),
					row.getString("actor"), ReportEventKind.valueOf(row.getString("kind")), row.getString("remark")))
			.list();
	}

}
