package vn.cchc.remediation.result;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.ChangeLog;

/** The changes of result reports. */
@Component
class ResultChanges extends ChangeLog {

	ResultChanges(JdbcClient jdbc, Clock clock) {
		super(jdbc, clock, "result_change", "report_id");
	}

}
