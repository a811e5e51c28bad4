package vn.cchc.remediation.document.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.assessment.AssessmentAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.seal.OfficialPapers;
import vn.cchc.remediation.document.seal.OfficialPapers.Issued;
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

	/**
	 * Lets pass who may see an issued version.
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean see(String path, long id, int version) {
		return see(new DocumentSource(DocumentKind.at(path), id), version);
	}

	/** The same for a document that is known; without version for one that is a draft. */
	boolean see(DocumentSource source, @Nullable Integer version) {
		boolean seen = see(source);
		if (source.kind() == DocumentKind.REMINDER && version != null
				&& issued(source).stream().noneMatch((issued) -> issued.version() == version)) {
			throw new NotFound("issued letter", version);
		}
		return seen;
	}

	/**
	 * Lets pass who may see the letters that a unit was sent: its own people, and those
	 * of an authority that sends or has sent it some.
	 * @return true
	 * @throws NotFound when they may not be seen
	 */
	public boolean letters(long unitId) {
		DocumentSource source = new DocumentSource(DocumentKind.REMINDER, unitId);
		this.units.see(unitId);
		if (!own(unitId) && !seesDraft(source) && issued(source).isEmpty()) {
			throw new NotFound("letters to unit", unitId);
		}
		return true;
	}

	/**
	 * What was issued, the last first, as far as whoever asks may see it: a letter stays
	 * that of the authority that sent it, whoever reviews the unit later.
	 */
	List<Issued> issued(DocumentSource source) {
		return this.papers.of(source)
			.stream()
			.filter((issued) -> source.kind() != DocumentKind.REMINDER || own(source.id())
					|| seesAuthority(issued.issuerId()))
			.toList();
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
			case REMINDER -> reviewer(id).filter(this.progress::mayManage).isPresent();
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
			case REMINDER -> reviewer(source.id()).filter(this::seesAuthority).isPresent();
			default -> true;
		};
	}

	private boolean noticed(DocumentSource source) {
		boolean seen = this.progress.see(source.id());
		requireAny(source);
		return seen;
	}

	private boolean reminded(DocumentSource source) {
		boolean seen = this.units.see(source.id());
		requireAny(source);
		return seen;
	}

	private void requireAny(DocumentSource source) {
		if (!seesDraft(source) && issued(source).isEmpty()) {
			throw new NotFound("issued paper", source.id());
		}
	}

	private boolean own(long unitId) {
		return this.units.scope().ownUnits().contains(unitId);
	}

	private boolean seesAuthority(long authorityId) {
		return this.progress.mayManage(authorityId) || own(authorityId);
	}

	/** The authority that reminds the unit today; empty when nobody does. */
	private Optional<Long> reviewer(long unitId) {
		return this.directory.reviewerOf(unitId, LocalDate.now(this.clock));
	}

	/** Where whoever reads a letter to a unit finds what is late, and other letters. */
	String chase(long unitId) {
		return reviewer(unitId).filter(this::seesAuthority)
			.map((authority) -> "/authorities/" + authority + "/chase")
			.orElse(own(unitId) ? "/units/" + unitId + "/chase" : "/documents/reminders?unit=" + unitId);
	}

	/** Whether what is missing in a document may be filled in. */
	boolean mayWrite(long unitId) {
		return this.plans.mayWrite(unitId);
	}

}
