package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers every change of the cells of something that is written, so that an account
 * can undo its last one.
 */
public abstract class ChangeLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String table;

	private final String subject;

	/**
	 * A log in a table of its own.
	 * @param table the table
	 * @param subject its column that says whose cells they are
	 */
	protected ChangeLog(JdbcClient jdbc, Clock clock, String table, String subject) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.table = table;
		this.subject = subject;
	}

	/**
	 * Records changes that were made together. The program itself takes nothing back, so
	 * that nothing of what it did is kept.
	 * @param accountId who made them, null for the program
	 */
	public void record(long subjectId, @Nullable Long accountId, List<Made> changes) {
		if (changes.isEmpty() || accountId == null) {
			return;
		}
		long batch = this.jdbc.sql("select nextval('plan_change_batch')").query(Long.class).single();
		String insert = """
				insert into %s (%s, batch, account_id, changed_at, cell, was, became)
				values (:subject, :batch, :account, :at, :cell, :was, :became)""".formatted(this.table, this.subject);
		changes.forEach((change) -> this.jdbc.sql(insert)
			.param("subject", subjectId)
			.param("batch", batch)
			.param("account", accountId)
			.param("at", OffsetDateTime.now(this.clock))
			.param("cell", change.cell())
			.param("was", change.was())
			.param("became", change.became())
			.update());
	}

	/** The batch that the account would undo next, if there is one. */
	public Optional<Long> last(long subjectId, long accountId) {
		return this.jdbc
			.sql("select max(batch) from %s where %s = :subject and account_id = :account and not undone"
				.formatted(this.table, this.subject))
			.param("subject", subjectId)
			.param("account", accountId)
			.query(Long.class)
			.optional();
	}

	/** The changes of a batch, the last one first. */
	public List<Made> of(long batch) {
		return this.jdbc
			.sql("select cell, was, became from %s where batch = :batch order by id desc".formatted(this.table))
			.param("batch", batch)
			.query(Made.class)
			.list();
	}

	/** The batch was taken back. */
	public void undone(long batch) {
		this.jdbc.sql("update %s set undone = true where batch = :batch".formatted(this.table))
			.param("batch", batch)
			.update();
	}

	/** Nothing that was changed so far can be undone any more. */
	public void close(long subjectId) {
		this.jdbc
			.sql("update %s set undone = true where %s = :subject and not undone".formatted(this.table, this.subject))
			.param("subject", subjectId)
			.update();
	}

	/**
	 * A change that was made.
	 *
	 * @param cell address of the cell
	 * @param was its text before
	 * @param became its text since
	 */
	public record Made(String cell, String was, String became) {
	}

}
