package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanIssued;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.plan.TaskEnds;

/**
 * Makes the reports of a period: one for every plan in force of the units that owe one,
 * with a line for every task that runs in the period and is not at its end. What is not
 * finished in one period is carried over to the next.
 */
@Component
@Transactional
public class ReportOpening {

	private final ProgressReportRepository reports;

	private final ReportingPeriodRepository periods;

	private final PlansInForce plans;

	private final TaskEnds ends;

	private final JdbcClient jdbc;

	ReportOpening(ProgressReportRepository reports, ReportingPeriodRepository periods, PlansInForce plans,
			TaskEnds ends, JdbcClient jdbc) {
		this.reports = reports;
		this.periods = periods;
		this.plans = plans;
		this.ends = ends;
		this.jdbc = jdbc;
	}

	/** Makes the reports of a period that was opened. */
	void open(ReportingPeriod period) {
		this.jdbc.sql("""
				select id from remediation_plan
				where unit_id in (select unit_id from reporting_period_unit where period_id = :period)
				and plan_year = :year and issued_versions > 0 and status <> 'CLOSED' order by id""")
			.param("period", period.id())
			.param("year", period.term().year())
			.query(Long.class)
			.list()
			.forEach((planId) -> complete(Stream.of(period), this.plans.of(planId)));
	}

	/** A plan came into force, or changed: the reports that are being written follow. */
	@EventListener
	public void follow(PlanIssued issued) {
		PlanContent plan = this.plans.of(issued.planId());
		complete(owed(plan), plan);
	}

	/**
	 * A report was handed in or decided: those after it that are open already follow.
	 * What is done owes nothing there any more, what goes on goes on where it stands, and
	 * what was not accepted comes back.
	 */
	void carryOver(ProgressReport told) {
		PeriodTerm term = told.period().term();
		PlanContent plan = this.plans.of(told.planId());
		complete(owed(plan).filter((period) -> term.before(period.term())), plan);
	}

	/** Tasks of a plan have ended with their unit: they owe nothing any more. */
	void ended(long planId) {
		PlanContent plan = this.plans.of(planId);
		complete(owed(plan), plan);
	}

	/**
	 * The periods of the plan's year, always in the same order, in which reports are
	 * locked.
	 */
	private Stream<ReportingPeriod> owed(PlanContent plan) {
		return this.periods.owedBy(plan.unitId(), plan.planYear())
			.stream()
			.sorted(Comparator.comparing((ReportingPeriod period) -> period.term().firstDay())
				.thenComparing(BaseEntity::id));
	}

	/**
	 * The report for a period, made where there is none because no task runs in it yet;
	 * whoever asks at the same time waits.
	 * @param taskId a task that it is to have a line for
	 * @throws NotFound when the plan has no such task or the unit owes no such report
	 */
	ProgressReport reportFor(long periodId, PlanContent plan, long taskId) {
		this.jdbc.sql("select id from reporting_period where id = :period for no key update")
			.param("period", periodId)
			.query(Long.class)
			.optional();
		ReportingPeriod period = this.periods.owedBy(plan.unitId(), plan.planYear())
			.stream()
			.filter((owed) -> owed.id() == periodId)
			.findFirst()
			.orElseThrow(() -> new NotFound("reporting period of unit", periodId));
		if (plan.tasks().noneMatch((task) -> task.id() == taskId) || this.ends.of(plan.planId()).containsKey(taskId)) {
			throw new NotFound("task", taskId);
		}
		return this.jdbc.sql("select id from progress_report where period_id = :period and plan_id = :plan")
			.param("period", periodId)
			.param("plan", plan.planId())
			.query(Long.class)
			.optional()
			.flatMap(this.reports::lockById)
			.orElseGet(() -> new ProgressReport(period, plan.planId()));
	}

	private void complete(Stream<ReportingPeriod> periods, PlanContent plan) {
		Map<Long, LocalDate> since = this.plans.since(plan);
		periods.forEach((period) -> complete(period, plan, since));
	}

	private void complete(ReportingPeriod period, PlanContent plan, Map<Long, LocalDate> since) {
		@Nullable ProgressReport present = this.reports.lockByPeriodIdAndPlanId(period.id(), plan.planId()).orElse(null);
		if (present != null && !present.status().editable()) {
			return;
		}
		Map<Long, ProgressLine> before = linesBefore(plan.planId(), period.term());
		Set<Long> handedOver = this.ends.of(plan.planId()).keySet();
		List<PlanContent.Task> open = plan.tasks()
			.filter((task) -> !task.blank() && !handedOver.contains(task.id()) && !ended(task, before.get(task.id())))
			.toList();
		List<PlanContent.Task> running = open.stream()
			.filter((task) -> TaskSpan.of(Objects.requireNonNull(since.get(task.id())), task).runsIn(period.term()))
			.toList();
		if (present == null && running.isEmpty()) {
			return;
		}
		ProgressReport report = (present != null) ? present : new ProgressReport(period, plan.planId());
		if (present != null) {
			report.keepOnly(open.stream().map(PlanContent.Task::id).collect(Collectors.toSet()), proven(present.id()));
		}
		running.forEach((task) -> begin(report.add(task.id()), task, before.get(task.id())));
		if (report.empty()) {
			this.reports.delete(report);
		}
		else {
			this.reports.save(report);
		}
	}

	/**
	 * A continuous task is judged anew each period; another one goes on where it stood,
	 * unless somebody has said already how far it is.
	 */
	private static void begin(ProgressLine line, PlanContent.Task task, @Nullable ProgressLine before) {
		if (!line.reported() && before != null && !continuous(task) && !before.state().ended()) {
			line.continueFrom(before.state(), before.percent());
		}
	}

	/** The lines of a report that have evidence. */
	private Set<Long> proven(long reportId) {
		return this.jdbc.sql("""
				select proof.line_id from progress_evidence proof join progress_line line on line.id = proof.line_id
				where line.report_id = :report""").param("report", reportId).query(Long.class).set();
	}

	/** Done, or found impossible, and not objected to; a continuous task never ends. */
	private static boolean ended(PlanContent.Task task, @Nullable ProgressLine before) {
		return before != null && !continuous(task) && before.state().ended() && !before.given().objects();
	}

	private static boolean continuous(PlanContent.Task task) {
		return task.due() != null && task.due().continuous();
	}

	/** The last line of each task before the period, of a quarter or a month. */
	private Map<Long, ProgressLine> linesBefore(long planId, PeriodTerm term) {
		Map<Long, ProgressLine> before = new HashMap<>();
		term.earlier(this.reports.ofPlan(planId))
			.forEach((report) -> report.lines().forEach((line) -> before.put(line.taskId(), line)));
		return before;
	}

}
