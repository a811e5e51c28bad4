package vn.cchc.remediation.document.web;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.Assessment;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.document.bundle.BundledPlan;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.RemediationPlan;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportLook;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.result.ResultReport;
import vn.cchc.remediation.result.ResultService;
import vn.cchc.remediation.unit.UnitRepository;

/** What documents are called in sentences: "Kế hoạch năm 2024, Xã Hải Định". */
@Component
class DocumentNames {

	private final PlanService plans;

	private final ResultService results;

	private final ReportReader reports;

	private final PeriodReader periods;

	private final AssessmentService assessments;

	private final UnitRepository units;

	private final ProgressWords words;

	private final MessageSource messages;

	DocumentNames(PlanService plans, ResultService results, ReportReader reports, PeriodReader periods,
			AssessmentService assessments, UnitRepository units, ProgressWords words, MessageSource messages) {
		this.plans = plans;
		this.results = results;
		this.reports = reports;
		this.periods = periods;
		this.assessments = assessments;
		this.units = units;
		this.words = words;
		this.messages = messages;
	}

	String of(DocumentSource source) {
		long id = source.id();
		return switch (source.kind()) {
			case PLAN -> plan(this.plans.look(id).plan());
			case RESULT -> result(this.results.look(id).report());
			case REPORT, NOTICE -> report(source.kind(), this.reports.look(id));
			case MINUTES ->
				name(source.kind(), this.words.term(this.periods.one(id).term()), this.periods.authority(id));
			case SCORES, DEDUCTIONS -> scores(source.kind(), this.assessments.look(id).assessment());
			case REMINDER, CALL, SUMMARY -> name(source.kind(), "", id);
		};
	}

	/** An issued plan, told from others of the same unit and year. */
	String of(BundledPlan plan) {
		String number = plan.number();
		return say("document.name.PLAN." + ((number != null) ? "numbered" : "kind"),
				say("document.bundle.kind." + plan.kind()), String.valueOf(plan.year()), plan.unitTitle(), number);
	}

	private String plan(RemediationPlan plan) {
		return name(DocumentKind.PLAN, String.valueOf(plan.planYear()), plan.unitId());
	}

	private String result(ResultReport report) {
		return name(DocumentKind.RESULT, String.valueOf(report.reportYear()), report.unitId());
	}

	private String report(DocumentKind kind, ReportLook look) {
		return name(kind, this.words.term(look.content().term()), look.content().unitId());
	}

	private String scores(DocumentKind kind, Assessment assessment) {
		return name(kind, String.valueOf(assessment.year()), assessment.unitId());
	}

	private String name(DocumentKind kind, String when, long unitId) {
		return say("document.name." + kind, when, this.units.get(unitId).title());
	}

	private String say(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
