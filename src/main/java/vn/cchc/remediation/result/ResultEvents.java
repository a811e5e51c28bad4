package vn.cchc.remediation.result;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.Actor;

/** Who did what to a result report and when; append-only. */
@Component
public class ResultEvents {

	private final JdbcClient jdbc;

	private final Clock clock;

	ResultEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Records that something happened now.
	 * @param arguments what the sentence of the kind names, in its order
	 */
	void record(long resultId, Actor actor, ResultEventKind kind, @Nullable String remark, String... arguments) {
		this.jdbc.sql("""
				insert into result_event (report_id, happened_at, account_id, actor, kind, arguments, remark)
				values (:report, :at, :account, :actor, :kind, :arguments, :remark)""")
			.param("report", resultId)
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", actor.accountId())
			.param("actor", actor.name())
			.param("kind", kind.name())
			.param("arguments", arguments)
			.param("remark", remark)
			.update();
	}

	/** How often a report was submitted: which submission somebody reads. */
	public int submissions(long resultId) {
		return this.jdbc.sql("select count(*) from result_event where report_id = :report and kind = 'SUBMITTED'")
			.param("report", resultId)
			.query(Integer.class)
			.single();
	}

	/** What happened to a report, the last first. */
	public List<Happened> of(long resultId) {
		return this.jdbc.sql("""
				select happened_at, actor, kind, arguments, remark from result_event
				where report_id = :report order by id desc""")
			.param("report", resultId)
			.query((row, at) -> new Happened(row.getObject("happened_at", OffsetDateTime.class).toInstant(),
					row.getString("actor"), ResultEventKind.valueOf(row.getString("kind")),
					List.of((String[]) row.getArray("arguments").getArray()), row.getString("remark")))
			.list();
	}

	/**
	 * Something that happened to a report.
	 *
	 * @param at when
	 * @param actor who, by the name of that day
	 * @param kind what
	 * @param arguments what the sentence of the kind names
	 * @param remark words that were given with it
	 */
	public record Happened(Instant at, String actor, ResultEventKind kind, List<String> arguments,
			@Nullable String remark) {
	}

}
