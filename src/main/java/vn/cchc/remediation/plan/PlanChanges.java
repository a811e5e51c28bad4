package vn.cchc.remediation.plan;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of plans. */
@Component
class PlanChanges extends ChangeLog {

	PlanChanges(JdbcClient jdbc, Clock clock) {
		super(jdbc, clock, "plan_change", "plan_id");
	}

}
