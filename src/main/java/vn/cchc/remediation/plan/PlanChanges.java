package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers every change of a cell, so that an account can undo its last one. */
@Component
class PlanChanges {

	private final JdbcClient jdbc;

	private final Clock clock;

	PlanChanges(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Records changes that were made together. The program itself takes nothing back, so
	 * that nothing of what it did is kept.
	 */
	void record(long planId, @Nullable Long accountId, List<Made> changes) {
		if (changes.isEmpty() || accountId == null) {
			return;
		}
		long batch = this.jdbc.sql("select nextval('plan_change_batch')").query(Long.class).single();
		changes.forEach((change) -> this.jdbc.sql("""
				insert into plan_change (plan_id, batch, account_id, changed_at, cell, was, became)
				values (:plan, :batch, :account, :at, :cell, :was, :became)""")
			.param("plan", planId)
			.param("batch", batch)
			.param("account", accountId)
			.param("at", OffsetDateTime.now(this.clock))
			.param("cell", change.cell())
			.param("was", change.was())
			.param("became", change.became())
			.update());
	}

	/** The batch that the account would undo next, if there is one. */
	Optional<Long> last(long planId, long accountId) {
		return this.jdbc.sql("""
				select max(batch) from plan_change
				where plan_id = :plan and account_id = :account and not undone""")
			.param("plan", planId)
			.param("account", accountId)
			.query(Long.class)
			.optional();
	}

	/** The changes of a batch, the last one first. */
	List<Made> of(long batch) {
		return this.jdbc.sql("select cell, was, became from plan_change where batch = :batch order by id desc")
			.param("batch", batch)
			.query(Made.class)
			.list();
	}

	void undone(long batch) {
		this.jdbc.sql("update plan_change set undone = true where batch = :batch").param("batch", batch).update();
	}

	/** Nothing of an amendment that was given up can be undone any more. */
	void amendmentGivenUp(long planId) {
		this.jdbc.sql("""
				update plan_change set undone = true where plan_id = :plan and not undone and changed_at >=
				(select max(happened_at) from plan_event where plan_id = :plan and kind = 'AMENDMENT_OPENED')""")
			.param("plan", planId)
			.update();
	}

	/**
	 * A change that was made.
	 *
	 * @param cell address of the cell
	 * @param was its text before
	 * @param became its text since
	 */
	record Made(String cell, String was, String became) {
	}

}
