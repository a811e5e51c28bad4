package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which offices and positions an account holds, and so which tasks it leads. */
@Component
public class TaskLeads {

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskLeads(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The offices, positions and groups that the account holds today. */
	public Set<Long> heldBy(long accountId) {
		return this.jdbc.sql("""
				select org_unit_id from org_unit_holder
				where account_id = :account and valid @> cast(:today as date)""")
			.param("account", accountId)
			.param("today", LocalDate.now(this.clock))
			.query(Long.class)
			.set();
	}

	/** Whether the account holds the office or position that leads the task. */
	boolean leads(long accountId, long planId, long taskId) {
		return this.jdbc.sql("""
				select exists (select 1 from plan_task task
				join org_unit_holder holder on holder.org_unit_id = task.lead_org_unit_id
				where task.id = :task and task.plan_id = :plan and holder.account_id = :account
				and holder.valid @> cast(:today as date))""")
			.param("task", taskId)
			.param("plan", planId)
			.param("account", accountId)
			.param("today", LocalDate.now(this.clock))
			.query(Boolean.class)
			.single();
	}

}
