package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who did what to something that is written, submitted and issued, and when; append-only.
 *
 * @param <K> what can happen
 */
public final class EventLog<K extends Enum<K>> {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String table;

	private final String subject;

	private final Class<K> kinds;

	/**
	 * A log in a table of its own.
	 * @param table the table
	 * @param subject its column that says to what it happened
	 */
	public EventLog(JdbcClient jdbc, Clock clock, String table, String subject, Class<K> kinds) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.table = table;
		this.subject = subject;
		this.kinds = kinds;
	}

	/**
	 * Records that something happened now.
	 * @param arguments what the sentence of the kind names, in its order
	 */
	public void record(long subjectId, Actor actor, K kind, @Nullable String remark, String... arguments) {
		this.jdbc
			.sql("""
					insert into %s (%s, happened_at, account_id, actor, kind, arguments, remark)
					values (:subject, :at, :account, :actor, :kind, :arguments, :remark)""".formatted(this.table,
					this.subject))
			.param("subject", subjectId)
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", actor.accountId())
			.param("actor", actor.name())
			.param("kind", kind.name())
			.param("arguments", arguments)
			.param("remark", remark)
			.update();
	}

	/** How often something happened. */
	public int count(long subjectId, K kind) {
		return this.jdbc
			.sql("select count(*) from %s where %s = :subject and kind = :kind".formatted(this.table, this.subject))
			.param("subject", subjectId)
			.param("kind", kind.name())
			.query(Integer.class)
			.single();
	}

	/** What happened, the last first. */
	public List<Happened<K>> of(long subjectId) {
		return this.jdbc
			.sql("""
					select happened_at, actor, kind, arguments, remark from %s where %s = :subject order by id desc"""
				.formatted(this.table, this.subject))
			.param("subject", subjectId)
			.query((row, at) -> new Happened<>(row.getObject("happened_at", OffsetDateTime.class).toInstant(),
					row.getString("actor"), Enum.valueOf(this.kinds, row.getString("kind")),
					List.of((String[]) row.getArray("arguments").getArray()), row.getString("remark")))
			.list();
	}

	/**
	 * Something that happened.
	 *
	 * @param <K> what can happen
	 * @param at when
	 * @param actor who, by the name of that day
	 * @param kind what
	 * @param arguments what the sentence of the kind names
	 * @param remark words that were given with it
	 */
	public record Happened<K>(Instant at, String actor, K kind, List<String> arguments, @Nullable String remark) {
	}

}
