package vn.cchc.remediation.outcome.promise;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.outcome.Standings;
import vn.cchc.remediation.progress.TaskState;

/** What was last reported about the tasks of a plan. */
@Component
@Transactional(readOnly = true)
class TaskStates {

	private final JdbcClient jdbc;

	TaskStates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The states by task; tasks that nobody has reported on are absent.
	 * @param own whether the account may know what was not submitted yet
	 */
	Map<Long, TaskState> of(long planId, boolean own) {
		Map<Long, TaskState> states = new HashMap<>();
		this.jdbc
			.sql("select t.task_id, x.state from (select id as task_id from plan_task where plan_id = :plan) t "
					+ Standings.NOW + " where x.state is not null")
			.param("plan", planId)
			.param("own", own)
			.query((row) -> {
				states.put(row.getLong("task_id"), TaskState.valueOf(row.getString("state")));
			});
		return states;
	}

}
