package vn.cchc.remediation.plan;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which tasks were taken over from which tasks of other plans. */
@Component
public class TaskSources {

	private final JdbcClient jdbc;

	TaskSources(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The task of a plan that was taken over from another one and is still there. */
	@Transactional(readOnly = true)
	public Optional<Long> adopted(long planId, long sourceTaskId) {
		return this.jdbc.sql("""
				select s.task_id from plan_task_source s join plan_task t on t.id = s.task_id
				where t.plan_id = :plan and not t.removed and s.source_task_id = :source
				and num_nonnulls(t.solution, t.output, t.lead, t.due_wording) > 0
				order by s.task_id limit 1""")
			.param("plan", planId)
			.param("source", sourceTaskId)
			.query(Long.class)
			.optional();
	}

	/** A row that was emptied again can be filled from another one. */
	void record(long taskId, long sourceTaskId) {
		this.jdbc
			.sql("insert into plan_task_source (task_id, source_task_id) values (:task, :source) "
					+ "on conflict (task_id) do update set source_task_id = excluded.source_task_id")
			.param("task", taskId)
			.param("source", sourceTaskId)
			.update();
	}

}
