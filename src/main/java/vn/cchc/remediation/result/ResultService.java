package vn.cchc.remediation.result;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.Signer;

/**
 * Leads a result report from its draft to its signature; every step is recorded, and
 * nobody decides about a report that is no longer the one they read.
 */
@Service
@Transactional
public class ResultService {

	private final ResultReportRepository results;

	private final ResultEvents events;

	private final ResultVersions versions;

	private final ResultChanges changes;

	private final ApplicationEventPublisher publisher;

	ResultService(ResultReportRepository results, ResultEvents events, ResultVersions versions, ResultChanges changes,
			ApplicationEventPublisher publisher) {
		this.results = results;
		this.events = events;
		this.versions = versions;
		this.changes = changes;
		this.publisher = publisher;
	}

	/**
	 * Hands the report to the chairperson.
	 * @param confirmed whether it was seen what is left empty
	 * @throws ResultRule.NotInThisState when it is not being written
	 * @throws ResultRule.NotReady when it lacks what it cannot do without
	 * @throws ResultRule.Unconfirmed when something is left empty and that was not
	 * confirmed
	 */
	public void submit(long resultId, Actor actor, boolean confirmed) {
		ResultReport report = locked(resultId);
		report.submit();
		List<ResultGap> gaps = ResultGap.of(report.content());
		if (gaps.stream().anyMatch(ResultGap::error)) {
			throw new ResultRule.NotReady();
		}
		if (!gaps.isEmpty() && !confirmed) {
			throw new ResultRule.Unconfirmed();
		}
		this.results.save(report);
		this.events.record(resultId, actor, ResultEventKind.SUBMITTED, null);
	}

	/** The office takes it back. */
	public void withdraw(long resultId, Actor actor) {
		ResultReport report = locked(resultId);
		report.withdraw();
		this.results.save(report);
		this.events.record(resultId, actor, ResultEventKind.WITHDRAWN, null);
	}

	/**
	 * The chairperson gives it back with a remark.
	 * @param submission the one that was read
	 * @throws ResultRule.NotInThisState when it is not submitted
	 * @throws ResultRule.SubmittedAgain when another one was submitted meanwhile
	 */
	public void giveBack(long resultId, Actor actor, int submission, String remark) {
		ResultReport report = read(resultId, submission);
		report.giveBack(remark);
		this.results.save(report);
		this.events.record(resultId, actor, ResultEventKind.RETURNED, remark);
	}

	/**
	 * The chairperson issues it; what it says is kept word for word as the next version.
	 * @param submission the one that was read
	 * @param number number with symbol; null only where a published document shows none
	 * @param day date of the document; null likewise
	 * @throws ResultRule.NotInThisState when it is not submitted
	 * @throws ResultRule.SubmittedAgain when another one was submitted meanwhile
	 */
	public void issue(long resultId, Actor actor, int submission, Signer signer, @Nullable String number,
			@Nullable LocalDate day) {
		ResultReport report = read(resultId, submission);
		report.issue(signer, number, day);
		this.results.saveAndFlush(report);
		this.versions.keep(report, actor);
		this.events.record(resultId, actor, ResultEventKind.ISSUED, null, Integer.toString(report.issuedVersions()),
				(number != null) ? number : "", (day != null) ? day.toString() : "");
		this.publisher.publishEvent(new ResultIssued(resultId));
	}

	/** Opens an issued report for writing; what was issued stays readable meanwhile. */
	public void reopen(long resultId, Actor actor, String reason) {
		ResultReport report = locked(resultId);
		report.reopen();
		this.results.save(report);
		this.events.record(resultId, actor, ResultEventKind.REOPENED, reason,
				Integer.toString(report.issuedVersions()));
	}

	/**
	 * Gives up what was changed since it was opened again.
	 * @throws ResultRule.NotInThisState when it was not, or is submitted
	 */
	public void giveUp(long resultId, Actor actor) {
		ResultReport report = locked(resultId);
		if (!report.reopened()) {
			throw new ResultRule.NotInThisState(report.status());
		}
		report.giveUp(this.versions.content(resultId, report.issuedVersions()));
		this.results.save(report);
		this.changes.close(resultId);
		this.events.record(resultId, actor, ResultEventKind.GIVEN_UP, null, Integer.toString(report.issuedVersions()));
	}

	/** The report, for reading and writing. */
	@Transactional(readOnly = true)
	public ResultLook look(long resultId) {
		ResultReport report = this.results.findById(resultId)
			.orElseThrow(() -> new NotFound("result report", resultId));
		return new ResultLook(report, report.content(), report.cells());
	}

	private ResultReport read(long resultId, int submission) {
		ResultReport report = locked(resultId);
		report.requireSubmitted();
		if (submission != this.events.submissions(resultId)) {
			throw new ResultRule.SubmittedAgain();
		}
		return report;
	}

	private ResultReport locked(long resultId) {
		return this.results.lockById(resultId).orElseThrow(() -> new NotFound("result report", resultId));
	}

}
