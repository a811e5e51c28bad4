package vn.cchc.remediation.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;

/**
 * Reads reporting periods with how their reports stand. Figures of units only, no words
 * of theirs: whoever reviews sees these before a report is handed in as well.
 */
@Component
@Transactional(readOnly = true)
public class PeriodReader {

	private static final String SUMMARY = """
			select period.id, period.kind, period.year, period.ordinal, period.due_on,
				(select count(*) from reporting_period_unit owing where owing.period_id = period.id and not exists (
					select 1 from progress_report made join remediation_plan plan on plan.id = made.plan_id
					where made.period_id = period.id and plan.unit_id = owing.unit_id)) as idle,
				count(report.id) as reports, count(report.id) filter (where report.submissions > 0) as submitted,
				count(report.id) filter (where report.status = 'SUBMITTED') as waiting,
				count(report.id) filter (where report.status = 'RETURNED') as returned,
				count(report.id) filter (where report.status = 'ACCEPTED') as accepted
			from reporting_period period left join progress_report report on report.period_id = period.id
			where period.%s = :id
			group by period.id order by period.year desc, period.kind, period.ordinal desc""";

	/**
	 * Deadlines are those that bind: of an accepted report as they were kept, otherwise
	 * those in force with what was granted since; of a task that is in force no more as
	 * the plan says.
	 */
	private static final String ROWS = """
			select owing.unit_id, plan.id as plan_id, plan.kind as plan_kind, report.id as report_id, report.status,
				coalesce(report.submissions, 0) as submissions, report.first_submitted_at, report.submitted_at,
				report.remark, figures.*
			from reporting_period_unit owing join reporting_period period on period.id = owing.period_id
			join admin_unit unit on unit.id = owing.unit_id
			left join remediation_plan plan on plan.unit_id = owing.unit_id and plan.plan_year = period.year
				and plan.issued_versions > 0
			left join progress_report report on report.plan_id = plan.id and report.period_id = period.id
			cross join lateral (
				select count(line.id) as tasks, count(line.id) filter (where line.state = 'DONE') as done,
					count(line.id) filter (where line.state not in ('DONE', 'CANNOT') and case
						when report.frozen is not null then (kept ->> 'lastDay')::date < (report.frozen ->> 'asOf')::date
						when force.task_id is not null then force.due_last_day < cast(:asOf as date)
						else task.due_last_day < cast(:asOf as date) end) as overdue,
					count(line.id) filter (where line.remark is not null
						or line.verdict in ('NOT_CONVINCING', 'EVIDENCE_MISSING')) as remarks,
					count(line.id) filter (where line.draft_verdict is not null or line.draft_remark is not null) as drafts,
					count(line.id) filter (where line.draft_verdict in ('NOT_CONVINCING', 'EVIDENCE_MISSING'))
						as draft_objections
				from progress_line line join plan_task task on task.id = line.task_id
				left join task_in_force force on force.task_id = line.task_id
				left join lateral (select one -> 'task' -> 'due' as kept
					from jsonb_array_elements(report.frozen -> 'lines') one
					where (one ->> 'id')::bigint = line.id) frozen on true
				where line.report_id = report.id) figures
			where owing.period_id = :period order by unit.name collate "vi-x-icu", unit.id, plan.id""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PeriodReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The authority's periods, the latest year first, in it the latest period first. */
	public List<PeriodSummary> ofAuthority(long authorityId) {
		return summaries("authority_id", authorityId);
	}

	/**
	 * One period.
	 * @throws NotFound when there is none
	 */
	public PeriodSummary one(long periodId) {
		return summaries("id", periodId).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("reporting period", periodId));
	}

	/**
	 * The authority that opened the period.
	 * @throws NotFound when there is no such period
	 */
	public long authority(long periodId) {
		return this.jdbc.sql("select authority_id from reporting_period where id = :period")
			.param("period", periodId)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFound("reporting period", periodId));
	}

	/** The units that owe a report by name, each plan of the year with its report. */
	public List<PeriodRow> rows(PeriodSummary period) {
		return this.jdbc.sql(ROWS)
			.param("period", period.id())
			.param("asOf", period.term().asOf(LocalDate.now(this.clock)))
			.query(PeriodRow.class)
			.list();
	}

	/** Which of the units have a plan of the year in force. */
	public Set<Long> withPlan(Collection<Long> unitIds, int year) {
		return unitIds.isEmpty() ? Set.of() : this.jdbc.sql("""
				select unit_id from remediation_plan
				where unit_id in (:units) and plan_year = :year and issued_versions > 0 and status <> 'CLOSED'""")
			.param("units", unitIds)
			.param("year", year)
			.query(Long.class)
			.set();
	}

	/**
	 * The reports of the period that wait for a verdict, and this one, whatever its
	 * state: what waits longest first.
	 */
	public List<WaitingReport> waiting(long periodId, long reportId) {
		return this.jdbc.sql("""
				select report.id as report_id, plan.unit_id, report.status = 'SUBMITTED' as waits
				from progress_report report join remediation_plan plan on plan.id = report.plan_id
				where report.period_id = :period and (report.status = 'SUBMITTED' or report.id = :report)
				order by report.submitted_at, report.id""")
			.param("period", periodId)
			.param("report", reportId)
			.query(WaitingReport.class)
			.list();
	}

	private List<PeriodSummary> summaries(String column, long id) {
		return this.jdbc.sql(SUMMARY.formatted(column)).param("id", id).query((row, at) -> summary(row)).list();
	}

	private static PeriodSummary summary(ResultSet row) throws SQLException {
		PeriodTerm term = new PeriodTerm(PeriodKind.valueOf(row.getString("kind")), row.getInt("year"),
				row.getInt("ordinal"));
		return new PeriodSummary(row.getLong("id"), term, row.getObject("due_on", LocalDate.class), row.getInt("idle"),
				row.getInt("reports"), row.getInt("submitted"), row.getInt("waiting"), row.getInt("returned"),
				row.getInt("accepted"));
	}

}
