package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.EventLog.Happened;

/** Who did what and when, per plan; append-only. */
@Component
public class PlanEvents {

	/** A slow line delivers the second press of a button this late. */
	private static final Duration JUST_NOW = Duration.ofMinutes(2);

	private final EventLog<PlanEventKind> log;

	private final JdbcClient jdbc;

	private final Clock clock;

	PlanEvents(JdbcClient jdbc, Clock clock) {
		this.log = new EventLog<>(jdbc, clock, "plan_event", "plan_id", PlanEventKind.class);
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Records that something happened now.
	 * @param arguments what the sentence of the kind names, in its order
	 */
	void record(long planId, Actor actor, PlanEventKind kind, @Nullable String remark, String... arguments) {
		this.log.record(planId, actor, kind, remark, arguments);
	}

	/**
	 * Whether the account has just begun the plan so, and nothing happened to it since.
	 */
	public boolean begunJustNow(long planId, Actor actor, PlanEventKind start) {
		return this.jdbc.sql("""
				select count(*) = 1 and count(*) filter (
					where kind = :kind and account_id = :account and happened_at > :since) = 1
				from plan_event where plan_id = :plan""")
			.param("plan", planId)
			.param("account", actor.accountId())
			.param("kind", start.name())
			.param("since", OffsetDateTime.now(this.clock).minus(JUST_NOW))
			.query(Boolean.class)
			.single();
	}

	/** How often something happened to a plan. */
	public int count(long planId, PlanEventKind kind) {
		return this.log.count(planId, kind);
	}

	/** What happened to a plan, the last first. */
	public List<Happened<PlanEventKind>> of(long planId) {
		return this.log.of(planId);
	}

}
