package vn.cchc.remediation.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For which tasks and criteria a piece of evidence is used, and in which periods. */
@Component
@Transactional(readOnly = true)
public class EvidenceUses {

	private final JdbcClient jdbc;

	EvidenceUses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The lines that the evidence proves, the latest first.
	 * @param own whether whoever looks belongs to the unit, and sees reports that were
	 * never submitted
	 */
	public List<Use> of(long evidenceId, boolean own) {
		return this.jdbc
			.sql("""
					select line.id as line_id, line.report_id, period.kind, period.year, period.ordinal,
					coalesce(task.solution, '') as task, (select string_agg(entry.code || ' ' || entry.name, '; ' order by entry.id)
						from plan_task_entry link join plan_entry entry on entry.id = link.entry_id
						where link.task_id = task.id) as criteria
					from progress_evidence proof join progress_line line on line.id = proof.line_id
					join progress_report report on report.id = line.report_id
					join reporting_period period on period.id = report.period_id
					join plan_task task on task.id = line.task_id
					where proof.evidence_id = :evidence and (:own or report.submissions > 0)
					order by period.year desc, period.ordinal desc, line.id""")
			.param("evidence", evidenceId)
			.param("own", own)
			.query((row, at) -> new Use(row.getLong("line_id"), row.getLong("report_id"),
					new PeriodTerm(PeriodKind.valueOf(row.getString("kind")), row.getInt("year"),
							row.getInt("ordinal")),
					row.getString("task"), row.getString("criteria")))
			.list();
	}

	/**
	 * A line that evidence proves.
	 *
	 * @param lineId the line
	 * @param reportId its report
	 * @param term the period
	 * @param task what was to be done
	 * @param criteria codes and names of the criteria, null for a task of a whole domain
	 */
	public record Use(long lineId, long reportId, PeriodTerm term, String task, @Nullable String criteria) {
	}

}
