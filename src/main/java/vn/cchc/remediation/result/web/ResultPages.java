package vn.cchc.remediation.result.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.result.ResultAccess;
import vn.cchc.remediation.result.ResultChange.Outcome;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultEditor;
import vn.cchc.remediation.result.ResultEvents;
import vn.cchc.remediation.result.ResultGap;
import vn.cchc.remediation.result.ResultLook;
import vn.cchc.remediation.result.ResultReport;
import vn.cchc.remediation.result.ResultService;
import vn.cchc.remediation.result.ResultVersions;
import vn.cchc.remediation.unit.UnitRepository;

/** Puts the pages of a result report together. */
@Component
class ResultPages {

	private final ResultService results;

	private final ResultEditor editor;

	private final ResultAccess access;

	private final ResultVersions versions;

	private final ResultEvents events;

	private final PlanAccess plans;

	private final ReportReader reports;

	private final UnitRepository units;

	private final ResultWords words;

	ResultPages(ResultService results, ResultEditor editor, ResultAccess access, ResultVersions versions,
			ResultEvents events, PlanAccess plans, ReportReader reports, UnitRepository units, ResultWords words) {
		this.results = results;
		this.editor = editor;
		this.access = access;
		this.versions = versions;
		this.events = events;
		this.plans = plans;
		this.reports = reports;
		this.units = units;
		this.words = words;
	}

	/**
	 * The page on which it is written or read.
	 * @param outcomes what became of a form that was sent, none otherwise
	 */
	ResultPage page(long resultId, List<Outcome> outcomes) {
		ResultLook look = this.results.look(resultId);
		ResultContent content = look.content();
		boolean mayWrite = look.report().status().editable() && this.plans.mayWrite(content.unitId());
		return new ResultPage(look, head(look), mayWrite, new ResultCells(look, outcomes, this.words),
				mayWrite && this.editor.outdated(content), mayWrite ? sources(content) : ResultSources.NONE);
	}

	private ResultSources sources(ResultContent content) {
		Long planId = content.planId();
		return (planId != null) ? ResultSources.of(this.reports.accepted(planId), content.reportYear())
				: ResultSources.NONE;
	}

	/** Where it stands, whose turn it is, and who did what. */
	ResultStatusView status(long resultId) {
		ResultLook look = this.results.look(resultId);
		ResultReport report = look.report();
		boolean own = this.plans.own(report.unitId());
		return new ResultStatusView(head(look), report.issuedVersions(), own ? report.remark() : null,
				this.plans.mayWrite(report.unitId()), this.plans.mayIssue(report.unitId()),
				own ? ResultGap.of(look.content()) : List.of(), this.versions.of(resultId),
				this.events.of(resultId).stream().filter((event) -> own || event.kind().open()).toList());
	}

	ResultHead head(long resultId) {
		return head(this.results.look(resultId));
	}

	private ResultHead head(ResultLook look) {
		ResultReport report = look.report();
		boolean issuedOnly = this.access.issuedOnly(report.id());
		ResultContent readable = issuedOnly ? this.versions.content(report.id(), report.issuedVersions())
				: look.content();
		return ResultHead.of(report, readable, this.units.get(report.unitId()), issuedOnly);
	}

	/** The version that somebody is led to who sees only what was issued; else null. */
	@Nullable Integer versionInstead(long resultId) {
		return this.access.issuedOnly(resultId) ? this.results.look(resultId).report().issuedVersions() : null;
	}

}
