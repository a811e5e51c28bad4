package vn.cchc.remediation.document.web;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.assessment.AssessmentAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.seal.OfficialPapers;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.progress.PeriodAccess;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.result.ResultAccess;
import vn.cchc.remediation.unit.UnitDirectory;

/**
 * Who may see and issue a document: as what it is made from. A paper that was issued is
 * seen as well by those it goes to. In {@code @PreAuthorize}:
 * {@code @documentAccess.see(#path, #id)}.
 */
@Component("documentAccess")
class DocumentAccess {

	private final PlanAccess plans;

	private final ResultAccess results;

	private final ProgressAccess progress;

	private final ReportReader reports;

	private final PeriodAccess periods;

	private final AssessmentAccess assessments;

	private final UnitAccess units;

	private final UnitDirectory directory;

	private final OfficialPapers papers;

	private final Clock clock;

	DocumentAccess(PlanAccess plans, ResultAccess results, ProgressAccess progress, ReportReader reports,
			PeriodAccess periods, AssessmentAccess assessments, UnitAccess units, UnitDirectory directory,
			OfficialPapers papers, Clock clock) {
		this.plans = plans;
		this.results = results;
		this.progress = progress;
		this.reports = reports;
		this.periods = periods;
		this.assessments = assessments;
		this.units = units;
		this.directory = directory;
		this.papers = papers;
		this.clock = clock;
	}

	/**
	 * Lets pass who may see a document as it is now.
	 * @param path which kind, as in its address
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean see(String path, long id) {
		return see(new DocumentSource(DocumentKind.at(path), id));
	}

	boolean see(DocumentSource source) {
		long id = source.id();
		return switch (source.kind()) {
			case PLAN -> this.plans.see(id);
			case RESULT -> this.results.see(id);
			case REPORT -> this.progress.see(id);
			case NOTICE -> noticed(source);
			case MINUTES -> this.periods.see(id);
			case REMINDER -> reminded(source);
			case CALL, SUMMARY -> this.progress.within(id);
			case SCORES, DEDUCTIONS -> this.assessments.see(id);
		};
	}

	/**
	 * Whether a paper may be issued, and its draft be seen: by the offices that have its
	 * words to say.
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean issue(String path, long id) {
		return mayIssue(new DocumentSource(DocumentKind.at(path), id));
	}

	boolean mayIssue(DocumentSource source) {
		long id = source.id();
		return see(source) && switch (source.kind()) {
			case REPORT -> this.progress.write(id);
			case NOTICE -> this.progress.review(id);
			case MINUTES -> this.periods.manage(id);
			case REMINDER -> this.progress.mayManage(reviewer(id));
			case CALL -> this.plans.mayWrite(id) || this.plans.mayIssue(id);
			default -> false;
		};
	}

	/**
	 * Whether a paper is seen as it is now, not only as it was issued: notices and
	 * reminders are the authority's own until then.
	 */
	boolean seesDraft(DocumentSource source) {
		return switch (source.kind()) {
			case NOTICE -> seesAuthority(this.reports.look(source.id()).period().authorityId());
			case REMINDER -> seesAuthority(reviewer(source.id()));
			default -> true;
		};
	}

	private boolean noticed(DocumentSource source) {
		boolean seen = this.progress.see(source.id());
		requireAny(source);
		return seen;
	}

	private boolean reminded(DocumentSource source) {
		this.units.see(source.id());
		if (!seesDraft(source) && !this.units.scope().ownUnits().contains(source.id())) {
			throw new NotFound("reminder", source.id());
		}
		requireAny(source);
		return true;
	}

	private void requireAny(DocumentSource source) {
		if (!seesDraft(source) && this.papers.of(source).isEmpty()) {
			throw new NotFound("issued paper", source.id());
		}
	}

	private boolean seesAuthority(long authorityId) {
		return this.progress.mayManage(authorityId) || this.units.scope().ownUnits().contains(authorityId);
	}

	/** The authority that reminds the unit today. */
	long reviewer(long unitId) {
		return this.directory.reviewerOf(unitId, LocalDate.now(this.clock))
			.orElseThrow(() -> new NotFound("reviewing authority of unit", unitId));
	}

	/** Whether what is missing in a document may be filled in. */
	boolean mayWrite(long unitId) {
		return this.plans.mayWrite(unitId);
	}

}
