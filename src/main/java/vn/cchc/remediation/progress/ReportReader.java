package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
		return looks(List.of(reportId)).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("progress report", reportId));
	}

	/**
	 * Several reports in as many statements as one: those there are, in no certain order.
	 */
	public List<ReportLook> looks(Collection<Long> reportIds) {
		List<ProgressReport> found = this.reports.findAllById(reportIds);
		Material material = material(found.stream().filter((report) -> report.frozen() == null).toList());
		return found.stream().map((report) -> look(report, material)).toList();
	}

	private ReportLook look(ProgressReport report, Material material) {
		String frozen = report.frozen();
		ReportContent content = (frozen != null) ? this.json.readValue(frozen, ReportContent.class)
				: content(report, material);
		Hibernate.initialize(report.period());
		return new ReportLook(report, report.period(), content);
	}

	/** What a report says now, whatever was kept. */
	ReportContent content(ProgressReport report) {
		return content(report, material(List.of(report)));
	}

	private ReportContent content(ProgressReport report, Material material) {
		PlanContent plan = this.plans.of(report.planId());
		PeriodTerm term = report.period().term();
		List<ReportContent.Line> lines = new ArrayList<>();
		Map<Long, ProgressLine> byTask = report.lines()
			.stream()
			.collect(Collectors.toMap(ProgressLine::taskId, Function.identity()));
		History history = history(report, material);
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

	/** What several reports say is made of, read for all of them at once. */
	private Material material(List<ProgressReport> wanted) {
		if (wanted.isEmpty()) {
			return new Material(Map.of(), Map.of(), Map.of());
		}
		Set<Long> ids = wanted.stream().map(ProgressReport::id).collect(Collectors.toSet());
		Set<Long> planIds = wanted.stream().map(ProgressReport::planId).collect(Collectors.toSet());
		this.plans.prepare(planIds);
		return new Material(
				this.reports.ofPlans(planIds).stream().collect(Collectors.groupingBy(ProgressReport::planId)),
				names(ids), this.evidence.of(ids));
	}

	private static History history(ProgressReport report, Material material) {
		Map<Long, PeriodTerm> since = new HashMap<>();
		Map<Long, ReportContent.Before> before = new HashMap<>();
		List<ProgressReport> ofPlan = material.byPlan.getOrDefault(report.planId(), List.of());
		for (ProgressReport earlier : report.period().term().earlier(ofPlan)) {
			PeriodTerm term = earlier.period().term();
			earlier.lines().forEach((line) -> {
				since.putIfAbsent(line.taskId(), term);
				if (earlier.submissions() > 0) {
					before.put(line.taskId(), before(term, line));
				}
			});
		}
		return new History(since, before, material.names, material.evidence);
	}

	private static ReportContent.Before before(PeriodTerm term, ProgressLine line) {
		LineEntry entry = line.entry();
		return new ReportContent.Before(term, entry.state(), entry.percent(), entry.achieved(), entry.reached(),
				entry.obstacle(), entry.proposal(), line.given());
	}

	/** The names of everybody who filled in a line of the reports. */
	private Map<@Nullable Long, String> names(Set<Long> reportIds) {
		record Name(long id, String displayName) {
		}
		Map<@Nullable Long, String> names = new HashMap<>();
		this.jdbc.sql("""
				select distinct account.id, account.display_name
				from progress_line line join account on account.id = line.reported_by
				where line.report_id in (:reports)""")
			.param("reports", reportIds)
			.query(Name.class)
			.stream()
			.forEach((name) -> names.put(name.id(), name.displayName()));
		return names;
	}

	/** The report of a plan for a period, where there is one. */
	public Optional<Long> of(long periodId, long planId) {
		return this.reports.findByPeriodIdAndPlanId(periodId, planId).map(ProgressReport::id);
	}

	/**
	 * What the accepted reports of a plan say, as they were kept, the earliest first.
	 */
	public List<ReportContent> accepted(long planId) {
		return this.reports.ofPlan(planId)
			.stream()
			.map(ProgressReport::frozen)
			.filter(Objects::nonNull)
			.map((frozen) -> this.json.readValue(frozen, ReportContent.class))
			.toList();
	}

	private record Material(Map<Long, List<ProgressReport>> byPlan, Map<@Nullable Long, String> names,
			Map<Long, List<ReportContent.Proof>> evidence) {
	}

	private record History(Map<Long, PeriodTerm> since, Map<Long, ReportContent.Before> before,
			Map<@Nullable Long, String> names, Map<Long, List<ReportContent.Proof>> evidence) {
	}

}
