package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.core.NotFound;

/**
 * The issued versions of something, word for word; a kept version never changes.
 *
 * @param <C> what a version says
 */
public final class VersionLog<C> {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	private final String table;

	private final String subject;

	private final Class<C> type;

	/**
	 * Versions in a table of their own.
	 * @param table the table
	 * @param subject its column that says of what they are
	 */
	public VersionLog(JdbcClient jdbc, JsonMapper json, Clock clock, String table, String subject, Class<C> type) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
		this.table = table;
		this.subject = subject;
		this.type = type;
	}

	/**
	 * Keeps a version that was just issued.
	 * @param versionNo 1 for the first
	 * @param number number with symbol, null without one
	 * @param day date of the document, null without one
	 */
	public void keep(long subjectId, int versionNo, @Nullable String number, @Nullable LocalDate day, C content,
			Actor actor) {
		this.jdbc
			.sql("""
					insert into %s (%s, version_no, number, issued_on, recorded_at, recorded_by, content)
					values (:subject, :version, :number, :day, :at, :account, cast(:content as jsonb))"""
				.formatted(this.table, this.subject))
			.param("subject", subjectId)
			.param("version", versionNo)
			.param("number", number)
			.param("day", day)
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", actor.accountId())
			.param("content", this.json.writeValueAsString(content))
			.update();
	}

	/**
	 * What a version says.
	 * @throws NotFound when there is no such version
	 */
	public C content(long subjectId, int versionNo) {
		return this.jdbc
			.sql("select content from %s where %s = :subject and version_no = :version".formatted(this.table,
					this.subject))
			.param("subject", subjectId)
			.param("version", versionNo)
			.query(String.class)
			.optional()
			.map(this::read)
			.orElseThrow(() -> new NotFound(this.table.replace('_', ' '), versionNo));
	}

	/** What a kept version says, from its column. */
	public C read(String content) {
		return this.json.readValue(content, this.type);
	}

}
