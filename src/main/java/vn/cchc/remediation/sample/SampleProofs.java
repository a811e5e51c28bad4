package vn.cchc.remediation.sample;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportEvidence;
import vn.cchc.remediation.progress.TaskState;

/** Proves what an illustrative report says is done with what its unit has. */
@Component
class SampleProofs {

	private final ReportEvidence proofs;

	private final JdbcClient jdbc;

	SampleProofs(ReportEvidence proofs, JdbcClient jdbc) {
		this.proofs = proofs;
		this.jdbc = jdbc;
	}

	/**
	 * All the unit's evidence for the first line that is done, one piece for each other.
	 */
	void add(ReportContent report, Actor unit) {
		List<Long> evidence = this.jdbc.sql("select id from evidence where unit_id = :unit order by id")
			.param("unit", report.unitId())
			.query(Long.class)
			.list();
		List<Long> done = report.lines()
			.stream()
			.filter((line) -> line.entry().state() == TaskState.DONE)
			.map(ReportContent.Line::id)
			.toList();
		if (!evidence.isEmpty() && !done.isEmpty()) {
			this.proofs.attach(report.reportId(), done, evidence.subList(0, 1), unit);
			this.proofs.attach(report.reportId(), done.subList(0, 1), evidence, unit);
		}
	}

}
