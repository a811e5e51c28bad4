package vn.cchc.remediation.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was decided about each submission of a report, word for word; append-only. The
 * report itself is written on after it was returned.
 */
@Component
@Transactional
public class ReportDecisions {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	ReportDecisions(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps the decision that was just made.
	 * @param content what the report says, as JSON
	 */
	void keep(ProgressReport report, boolean accepted, String content) {
		this.jdbc.sql("""
				insert into progress_decision (report_id, submission, accepted, decided_at, first_submitted_at, due_on,
					remark, content)
				values (:report, :submission, :accepted, :at, :sent, :due, :remark, cast(:content as jsonb))""")
			.param("report", report.id())
			.param("submission", report.submissions())
			.param("accepted", accepted)
			.param("at", report.decidedAt())
			.param("sent", report.firstSubmittedAt())
			.param("due", report.period().dueOn())
			.param("remark", report.remark())
			.param("content", content)
			.update();
	}

	/** The acceptance of the report's last submission no longer counts. */
	void takeBack(ProgressReport report) {
		this.jdbc
			.sql("""
					update progress_decision set reopened_at = :at where report_id = :report and submission = :submission""")
			.param("at", OffsetDateTime.now(this.clock))
			.param("report", report.id())
			.param("submission", report.submissions())
			.update();
	}

	/** What was decided last about a report; empty while nothing was. */
	@Transactional(readOnly = true)
	public Optional<ReportDecision> last(long reportId) {
		return Optional.ofNullable(last(List.of(reportId)).get(reportId));
	}

	/**
	 * What was decided last about each of several reports, of those that were decided.
	 */
	@Transactional(readOnly = true)
	public Map<Long, ReportDecision> last(Collection<Long> reportIds) {
		Map<Long, ReportDecision> last = new HashMap<>();
		if (!reportIds.isEmpty()) {
			this.jdbc.sql("""
					select distinct on (report_id) report_id, accepted, decided_at, first_submitted_at, due_on, remark,
						content, reopened_at is not null as taken_back
					from progress_decision where report_id in (:reports) order by report_id, submission desc""")
				.param("reports", reportIds)
				.query((row) -> {
					last.put(row.getLong("report_id"), decision(row));
				});
		}
		return last;
	}

	private ReportDecision decision(ResultSet row) throws SQLException {
		return new ReportDecision(row.getBoolean("accepted"), row.getObject("decided_at", OffsetDateTime.class),
				row.getObject("first_submitted_at", OffsetDateTime.class), row.getObject("due_on", LocalDate.class),
				row.getString("remark"), this.json.readValue(row.getString("content"), ReportContent.class),
				row.getBoolean("taken_back"));
	}

}
