package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.Actor;

/**
 * What the reviewing authority does with a submitted report: a verdict per task, kept as
 * a draft until the report is returned or accepted as a whole. Every decision is about
 * the submission that was read.
 */
@Service
@Transactional
public class ReviewService {

	private final ProgressReportRepository reports;

	private final ReportReader reader;

	private final ReportOpening opening;

	private final ReportEvents events;

	private final JsonMapper json;

	private final Clock clock;

	ReviewService(ProgressReportRepository reports, ReportReader reader, ReportOpening opening, ReportEvents events,
			JsonMapper json, Clock clock) {
		this.reports = reports;
		this.reader = reader;
		this.opening = opening;
		this.events = events;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Notes the verdict on a line.
	 * @param was the draft that was shown
	 * @throws JudgedMeanwhile when another officer has noted another one since
	 * @throws ReportRule.NotInThisState when the report does not wait for a verdict
	 * @throws ReportRule.SubmittedAgain when another submission waits than the one read
	 */
	public void judge(long reportId, int submission, long lineId, Judgement was, Judgement now) {
		ProgressReport report = read(reportId, submission);
		Judgement wanted = new Judgement(now.verdict(), Texts.normalizeToNull(now.remark()));
		Judgement stored = report.line(lineId).draft();
		if (!stored.equals(was) && !stored.equals(wanted)) {
			throw new JudgedMeanwhile(stored);
		}
		report.judge(lineId, wanted);
		this.reports.save(report);
	}

	/** Notes the remark on the whole report; rules as of {@link #judge}. */
	public void remark(long reportId, int submission, @Nullable String was, @Nullable String now) {
		ProgressReport report = read(reportId, submission);
		String wanted = Texts.normalizeToNull(now);
		String stored = report.draftRemark();
		if (!same(stored, Texts.normalizeToNull(was)) && !same(stored, wanted)) {
			throw new JudgedMeanwhile(new Judgement(null, stored));
		}
		report.remarkDraft(wanted);
		this.reports.save(report);
	}

	/**
	 * Gives the report back with its remarks.
	 * @throws ReportRule.NotInThisState when it does not wait for a verdict
	 * @throws ReportRule.SubmittedAgain when another submission waits than the one read
	 */
	public void giveBack(long reportId, int submission, Actor actor) {
		ProgressReport report = read(reportId, submission);
		report.giveBack(OffsetDateTime.now(this.clock));
		this.reports.save(report);
		this.events.record(reportId, actor, ReportEventKind.RETURNED, report.remark());
	}

	/** Accepts the report, which is fixed from then on; rules as of {@link #giveBack}. */
	public void accept(long reportId, int submission, Actor actor) {
		ProgressReport report = read(reportId, submission);
		report.settle(OffsetDateTime.now(this.clock));
		report.accept(this.json.writeValueAsString(this.reader.content(report)));
		this.reports.save(report);
		this.events.record(reportId, actor, ReportEventKind.ACCEPTED, report.remark());
		this.opening.carryOver(report);
	}

	/**
	 * Opens an accepted report again; the unit mends it.
	 * @throws ReportRule.NotInThisState when it is not accepted
	 */
	public void reopen(long reportId, String reason, Actor actor) {
		ProgressReport report = locked(reportId);
		report.reopen();
		this.reports.save(report);
		this.events.record(reportId, actor, ReportEventKind.REOPENED, reason);
	}

	private ProgressReport read(long reportId, int submission) {
		ProgressReport report = locked(reportId);
		if (report.status() != ReportStatus.SUBMITTED) {
			throw new ReportRule.NotInThisState(report.status());
		}
		if (report.submissions() != submission) {
			throw new ReportRule.SubmittedAgain();
		}
		return report;
	}

	private ProgressReport locked(long reportId) {
		return this.reports.lockById(reportId).orElseThrow(() -> new NotFound("progress report", reportId));
	}

	private static boolean same(@Nullable String one, @Nullable String other) {
		return (one == null) ? other == null : one.equals(other);
	}

	/** Another officer has noted something else; nothing has changed. */
	public static final class JudgedMeanwhile extends ReportRule {

		private final Judgement stored;

		JudgedMeanwhile(Judgement stored) {
			super("another officer noted something else");
			this.stored = stored;
		}

		/** What is noted now. */
		public Judgement stored() {
			return this.stored;
		}

	}

}
