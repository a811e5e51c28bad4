package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.plan.TaskEnds;

/** Reads what became of a plan's tasks over its year. */
@Component
@Transactional(readOnly = true)
public class TrackingReader {

	private final PlansInForce plans;

	private final ProgressReportRepository reports;

	private final ReportingPeriodRepository periods;

	private final TaskEnds ends;

	private final Clock clock;

	TrackingReader(PlansInForce plans, ProgressReportRepository reports, ReportingPeriodRepository periods,
			TaskEnds ends, Clock clock) {
		this.plans = plans;
		this.reports = reports;
		this.periods = periods;
		this.ends = ends;
		this.clock = clock;
	}

	/**
	 * The tracking of a plan in force.
	 * @param wanted quarters or months, null for what the authority asks for
	 * @param own whether whoever looks belongs to the unit, and sees reports that were
	 * never submitted
	 * @throws NotFound when there is no such plan or it was never issued
	 */
	public Tracking of(long planId, @Nullable PeriodKind wanted, boolean own) {
		PlanContent plan = this.plans.of(planId);
		List<ProgressReport> seen = this.reports.ofPlan(planId)
			.stream()
			.filter((report) -> own || report.submissions() > 0)
			.toList();
		List<ReportingPeriod> open = this.periods.owedBy(plan.unitId(), plan.planYear());
		Set<PeriodKind> kinds = kinds(open, seen);
		PeriodKind kind = (wanted != null) ? wanted : kinds.iterator().next();
		List<Tracking.Column> columns = PeriodTerm.of(kind, plan.planYear())
			.map((term) -> column(term, plan, open, seen))
			.toList();
		return new Tracking(plan, kind, kinds, columns, rows(plan, columns, byReport(seen)));
	}

	private static Set<PeriodKind> kinds(List<ReportingPeriod> open, List<ProgressReport> reports) {
		Set<PeriodKind> kinds = EnumSet.noneOf(PeriodKind.class);
		open.forEach((period) -> kinds.add(period.term().kind()));
		reports.forEach((report) -> kinds.add(report.period().term().kind()));
		return kinds.isEmpty() ? EnumSet.of(PeriodKind.QUARTER) : kinds;
	}

	private Tracking.Column column(PeriodTerm term, PlanContent plan, List<ReportingPeriod> open,
			List<ProgressReport> reports) {
		@Nullable ProgressReport report = first(reports, (candidate) -> candidate.period().term().equals(term));
		@Nullable ReportingPeriod owed = first(open, (candidate) -> candidate.term().equals(term));
		@Nullable ReportingPeriod period = (owed != null || report == null) ? owed : report.period();
		List<Tracking.Line> lines = (report != null) ? lines(report, plan) : List.of();
		return new Tracking.Column(term, (owed != null) ? owed.id() : null, (period != null) ? period.dueOn() : null,
				(report != null) ? report.id() : null, (report != null) ? report.status() : null,
				count(lines, (line) -> line.state() == TaskState.DONE),
				count(lines, (line) -> line.state() == TaskState.IN_PROGRESS), count(lines, Tracking.Line::overdue),
				count(lines, Tracking.Line::owed));
	}

	private List<Tracking.Line> lines(ProgressReport report, PlanContent plan) {
		List<Tracking.Line> lines = new ArrayList<>();
		plan.tasks()
			.forEach((task) -> report.find(task.id())
				.ifPresent((line) -> lines.add(Tracking.Line.of(line, task, report.period().term().asOf(today())))));
		return lines;
	}

	private List<Tracking.Row> rows(PlanContent plan, List<Tracking.Column> columns,
			Map<Long, ProgressReport> reports) {
		Map<Long, TaskEnds.End> ended = this.ends.of(plan.planId());
		return plan.sections()
			.stream()
			.flatMap((section) -> section.tasks()
				.stream()
				.filter((task) -> !task.blank())
				.map((task) -> new Tracking.Row(section.title(), task, plan.title(task), ended.get(task.id()),
						cells(task, columns, reports, ended.containsKey(task.id())))))
			.toList();
	}

	private List<Tracking.Cell> cells(PlanContent.Task task, List<Tracking.Column> columns,
			Map<Long, ProgressReport> reports, boolean ended) {
		List<Tracking.Cell> cells = new ArrayList<>();
		boolean begun = false;
		for (Tracking.Column column : columns) {
			Tracking.@Nullable Line line = line(task, column, reports);
			begun |= line != null;
			cells.add(new Tracking.Cell(column, line, !begun && !ended && column.takesMore()));
		}
		return cells;
	}

	private Tracking.@Nullable Line line(PlanContent.Task task, Tracking.Column column,
			Map<Long, ProgressReport> reports) {
		@Nullable ProgressReport report = reports.get(column.reportId());
		return (report == null) ? null
				: report.find(task.id())
					.map((line) -> Tracking.Line.of(line, task, column.term().asOf(today())))
					.orElse(null);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Map<Long, ProgressReport> byReport(List<ProgressReport> reports) {
		return reports.stream()
			.collect(Collectors.toMap(ProgressReport::id, (report) -> report, (one, other) -> one, HashMap::new));
	}

	private static <T> @Nullable T first(List<T> all, Predicate<T> wanted) {
		return all.stream().filter(wanted).findFirst().orElse(null);
	}

	private static int count(List<Tracking.Line> lines, Predicate<Tracking.Line> counted) {
		return (int) lines.stream().filter(counted).count();
	}

}
