package vn.cchc.remediation.result;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.VersionLog;

/** The issued versions of result reports, word for word; a kept version never changes. */
@Component
public class ResultVersions {

	private final JdbcClient jdbc;

	private final VersionLog<ResultContent> kept;

	ResultVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.kept = new VersionLog<>(jdbc, json, clock, "result_version", "report_id", ResultContent.class);
	}

	/** Keeps what the report says as the version that was just issued. */
	void keep(ResultReport report, Actor actor) {
		ResultContent content = report.content();
		this.kept.keep(report.id(), report.issuedVersions(), content.number(), content.issuedOn(), content, actor);
	}

	/** The versions of a report without their content, the newest first. */
	public List<Issued> of(long resultId) {
		return this.jdbc.sql("""
				select version_no, number, issued_on from result_version
				where report_id = :report order by version_no desc""")
			.param("report", resultId)
			.query(Issued.class)
			.list();
	}

	/**
	 * What a version says.
	 * @throws NotFound when the report has no such version
	 */
	public ResultContent content(long resultId, int versionNo) {
		return this.kept.content(resultId, versionNo);
	}

	/**
	 * When a version was issued in the program.
	 * @throws NotFound when the report has no such version
	 */
	public Instant recordedAt(long resultId, int versionNo) {
		return this.jdbc
			.sql("select recorded_at from result_version where report_id = :report and version_no = :version")
			.param("report", resultId)
			.param("version", versionNo)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElseThrow(() -> new NotFound("result version", versionNo));
	}

	/**
	 * An issued version.
	 *
	 * @param versionNo 1 for the first
	 * @param number number with symbol
	 * @param issuedOn date of the document
	 */
	public record Issued(int versionNo, @Nullable String number, @Nullable LocalDate issuedOn) {
	}

}
