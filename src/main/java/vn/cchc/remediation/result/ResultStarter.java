package vn.cchc.remediation.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.Assessment;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.plan.RemediationPlan;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.unit.UnitLock;

/**
 * Begins result reports: from a plan and its accepted reports, from scores alone (S3), or
 * from nothing; and gives up one that was never issued.
 */
@Service
@Transactional
public class ResultStarter {

	private final ResultReportRepository results;

	private final ResultEvents events;

	private final ResultWriter writer;

	private final PlanService plans;

	private final PlansInForce inForce;

	private final ReportReader reports;

	private final AssessmentService assessments;

	private final UnitLock lock;

	private final JdbcClient jdbc;

	ResultStarter(ResultReportRepository results, ResultEvents events, ResultWriter writer, PlanService plans,
			PlansInForce inForce, ReportReader reports, AssessmentService assessments, UnitLock lock, JdbcClient jdbc) {
		this.results = results;
		this.events = events;
		this.writer = writer;
		this.plans = plans;
		this.inForce = inForce;
		this.reports = reports;
		this.assessments = assessments;
		this.lock = lock;
		this.jdbc = jdbc;
	}

	/**
	 * Begins the report on a plan, drafted from its accepted reports.
	 * @return its id
	 * @throws NotFound when there is no such plan or it was never issued
	 * @throws ResultRule.ResultExists when there is one
	 */
	public long fromPlan(long planId, Actor actor) {
		YearStory story = story(planId);
		RemediationPlan plan = this.plans.look(planId).plan();
		Optional<AssessmentLook> basis = Optional.ofNullable(plan.assessmentId())
			.or(() -> published(plan.unitId(), plan.scoredYear()))
			.map(this.assessments::look);
		NewResult begun = new NewResult(plan.unitId(), plan.planYear(), plan.scoredYear(), planId,
				basis.map((look) -> look.assessment().id()).orElse(null), plan.illustrative());
		ResultReport report = begin(begun, basis.orElse(null), story);
		this.events.record(report.id(), actor, ResultEventKind.STARTED_FROM_PLAN, null,
				Integer.toString(story.terms().size()));
		return report.id();
	}

	/**
	 * Begins the report for the year after the one that was scored, of a unit that had no
	 * plan.
	 * @return its id
	 * @throws ResultRule.ResultExists when there is one
	 */
	public long fromAssessment(long assessmentId, Actor actor) {
		AssessmentLook basis = this.assessments.look(assessmentId);
		Assessment assessment = basis.assessment();
		NewResult begun = new NewResult(assessment.unitId(), assessment.year() + 1, assessment.year(), null,
				assessmentId, assessment.illustrative());
		ResultReport report = begin(begun, basis, YearStory.NONE);
		this.events.record(report.id(), actor, ResultEventKind.STARTED_FROM_ASSESSMENT, null,
				Integer.toString(assessment.year()));
		return report.id();
	}

	/**
	 * Begins a report without domains.
	 * @return its id
	 * @throws ResultRule.ResultExists when there is one
	 */
	public long fromNothing(long unitId, int year, Actor actor) {
		ResultReport report = begin(new NewResult(unitId, year, null, null, null, false), null, YearStory.NONE);
		this.events.record(report.id(), actor, ResultEventKind.STARTED, null);
		return report.id();
	}

	private ResultReport begin(NewResult begun, @Nullable AssessmentLook basis, YearStory story) {
		this.lock.hold(begun.unitId());
		this.results.about(begun.unitId(), begun.reportYear(), begun.planId()).ifPresent((existing) -> {
			throw new ResultRule.ResultExists(existing.id());
		});
		ResultReport report = new ResultReport(begun);
		this.writer.texts(begun, basis, story).forEach(report::write);
		List<DomainFigures> scored = (basis != null) ? DomainFigures.of(basis.sheet()) : List.of();
		if (basis != null) {
			report.take(List.of(), adjustment(basis));
		}
		story.domains(scored).forEach((figures) -> {
			ResultDomain domain = report.add(figures);
			this.writer.story(story.in(figures)).forEach(domain::write);
		});
		return this.results.saveAndFlush(report);
	}

	/** Bonus minus penalty. */
	static Points adjustment(AssessmentLook basis) {
		return basis.assessment().header().bonus().minus(basis.assessment().header().penalty());
	}

	/**
	 * What the accepted reports say today about a domain of a report on a plan, as a
	 * draft of its texts; empty where they say nothing.
	 * @throws NotFound when the report has no such domain, or rests on no plan
	 */
	@Transactional(readOnly = true)
	public Map<ResultField, String> draft(long resultId, long domainId) {
		ResultReport report = this.results.findById(resultId)
			.orElseThrow(() -> new NotFound("result report", resultId));
		ResultContent.Domain domain = report.content()
			.domain(domainId)
			.orElseThrow(() -> new NotFound("domain", domainId));
		Long planId = report.planId();
		if (planId == null) {
			throw new NotFound("plan of result report", resultId);
		}
		return this.writer.story(story(planId).in(DomainFigures.of(domain)));
	}

	private YearStory story(long planId) {
		PlanContent plan = this.inForce.of(planId);
		return YearStory.of(plan, this.reports.accepted(planId));
	}

	private Optional<Long> published(long unitId, @Nullable Integer year) {
		return this.jdbc.sql("""
				select id from assessment where unit_id = :unit and year = :year and status = 'PUBLISHED'
				order by id desc limit 1""").param("unit", unitId).param("year", year).query(Long.class).optional();
	}

	/**
	 * Gives up a report that is being written and was never issued; nothing of it is
	 * left.
	 * @return the unit it belonged to
	 * @throws ResultRule.NotInThisState when it was submitted or issued
	 */
	public long discard(long resultId) {
		ResultReport report = this.results.lockById(resultId)
			.orElseThrow(() -> new NotFound("result report", resultId));
		report.requireEditable();
		if (report.issuedVersions() > 0) {
			throw new ResultRule.NotInThisState(report.status());
		}
		this.results.delete(report);
		return report.unitId();
	}

}
