package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlansInForce;

/** Reads reports: an accepted one as it was kept, every other one as it stands. */
@Component
@Transactional(readOnly = true)
public class ReportReader {

	private final ProgressReportRepository reports;

	private final PlansInForce plans;

	private final ReportEvidence evidence;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	ReportReader(ProgressReportRepository reports, PlansInForce plans, ReportEvidence evidence, JdbcClient jdbc,
			JsonMapper json, Clock clock) {
		this.reports = reports;
		this.plans = plans;
		this.evidence = evidence;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * A report.
	 * @throws NotFound when there is none
	 */
	public ReportLook look(long reportId) {
		ProgressReport report = this.reports.findById(reportId)
			.orElseThrow(() -> new NotFound("progress report", reportId));
		String frozen = report.frozen();
		ReportContent content = (frozen != null) ? this.json.readValue(frozen, ReportContent.class) : content(report);
		Hibernate.initialize(report.period());
		return new ReportLook(report, report.period(), content);
	}

	/** What a report says now, whatever was kept. */
	ReportContent content(ProgressReport report) {
		PlanContent plan = this.plans.of(report.planId());
		PeriodTerm term = report.period().term();
		List<ReportContent.Line> lines = new ArrayList<>();
		Map<Long, ProgressLine> byTask = report.lines()
			.stream()
			.collect(Collectors.toMap(ProgressLine::taskId, Function.identity()));
		History history = history(report);
		plan.tasks()
			.map((task) -> byTask.remove(task.id()))
			.filter(Objects::nonNull)
			.forEach((line) -> lines.add(line(line, plan, history)));
		report.lines()
			.stream()
			.filter((line) -> byTask.containsKey(line.taskId()))
			.forEach((line) -> lines.add(line(line, this.plans.lastWith(plan.planId(), line.taskId()), history)));
		return new ReportContent(report.id(), report.planId(), plan.unitId(), term,
				term.asOf(LocalDate.now(this.clock)), report.summary(), lines);
	}

	private static ReportContent.Line line(ProgressLine line, PlanContent plan, History history) {
		PlanContent.Section section = plan.sections()
			.stream()
			.filter((candidate) -> candidate.tasks().stream().anyMatch((task) -> task.id() == line.taskId()))
			.findFirst()
			.orElseThrow();
		PlanContent.Task task = section.tasks()
			.stream()
			.filter((candidate) -> candidate.id() == line.taskId())
			.findFirst()
			.orElseThrow();
		List<String> codes = task.criteria()
			.stream()
			.map((link) -> plan.entry(link.entryId()).map(PlanContent.Entry::code).orElse(""))
			.toList();
		OffsetDateTime reported = line.reportedAt();
		return new ReportContent.Line(line.id(), line.version(), title(section), codes, task,
				history.since.get(line.taskId()), history.before.get(line.taskId()), line.entry(),
				(reported != null) ? reported.toInstant() : null, history.names.get(line.reportedBy()), line.given(),
				line.answer(), history.evidence.getOrDefault(line.id(), List.of()));
	}

	private static String title(PlanContent.Section section) {
		return (section.code() != null) ? section.code() + ". " + section.title() : section.title();
	}

	private History history(ProgressReport report) {
		Map<Long, PeriodTerm> since = new HashMap<>();
		Map<Long, ReportContent.Before> before = new HashMap<>();
		for (ProgressReport earlier : this.reports.ofPlan(report.planId())) {
			PeriodTerm term = earlier.period().term();
			if (term.before(report.period().term()) && term.kind() == report.period().term().kind()) {
				earlier.lines().forEach((line) -> {
					since.putIfAbsent(line.taskId(), term);
					before.put(line.taskId(), before(term, line));
				});
			}
		}
		return new History(since, before, names(report.id()), this.evidence.of(report.id()));
	}

	private static ReportContent.Before before(PeriodTerm term, ProgressLine line) {
		LineEntry entry = line.entry();
		return new ReportContent.Before(term, entry.state(), entry.percent(), entry.achieved(), entry.reached(),
				line.given());
	}

	/** The names of everybody who filled in a line of the report. */
	private Map<@Nullable Long, String> names(long reportId) {
		record Name(long id, String displayName) {
		}
		Map<@Nullable Long, String> names = new HashMap<>();
		this.jdbc.sql("""
				select distinct account.id, account.display_name
				from progress_line line join account on account.id = line.reported_by
				where line.report_id = :report""")
			.param("report", reportId)
			.query(Name.class)
			.stream()
			.forEach((name) -> names.put(name.id(), name.displayName()));
		return names;
	}

	/** The report of a plan for a period, where there is one. */
	public Optional<Long> of(long periodId, long planId) {
		return this.reports.findByPeriodIdAndPlanId(periodId, planId).map(ProgressReport::id);
	}

	private record History(Map<Long, PeriodTerm> since, Map<Long, ReportContent.Before> before,
			Map<@Nullable Long, String> names, Map<Long, List<ReportContent.Proof>> evidence) {
	}

}
