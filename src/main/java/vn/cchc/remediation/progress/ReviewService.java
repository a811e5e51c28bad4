package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.core.BaseEntity;
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

	private final ReportDecisions decisions;

	private final JsonMapper json;

	private final ApplicationEventPublisher publisher;

	private final Clock clock;

	ReviewService(ProgressReportRepository reports, ReportReader reader, ReportOpening opening, ReportEvents events,
			ReportDecisions decisions, JsonMapper json, ApplicationEventPublisher publisher, Clock clock) {
		this.reports = reports;
		this.reader = reader;
		this.opening = opening;
		this.events = events;
		this.decisions = decisions;
		this.json = json;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Notes the verdict on a line.
	 * @param submission which one was read
	 * @param was the draft that was shown
	 * @throws JudgedMeanwhile when another officer has noted another one since
	 * @throws ReportRule.NotInThisState when the report does not wait for a verdict
	 * @throws ReportRule.SubmittedAgain when another submission waits than the one read
	 */
	public void judge(long reportId, int submission, long lineId, Judgement was, Judgement now, Actor actor) {
		ProgressReport report = read(reportId, submission);
		judge(report, report.line(lineId), was, now, actor);
	}

	/**
	 * Notes the verdict alone, whatever the words with it; rules as of {@link #judge}.
	 */
	public void verdict(long reportId, int submission, long lineId, @Nullable Verdict was, @Nullable Verdict now,
			Actor actor) {
		ProgressReport report = read(reportId, submission);
		ProgressLine line = report.line(lineId);
		judge(report, line, line.draft().with(was), line.draft().with(now), actor);
	}

	/** Notes the words alone, whatever the verdict; rules as of {@link #judge}. */
	public void words(long reportId, int submission, long lineId, @Nullable String was, @Nullable String now,
			Actor actor) {
		ProgressReport report = read(reportId, submission);
		ProgressLine line = report.line(lineId);
		judge(report, line, line.draft().saying(was), line.draft().saying(now), actor);
	}

	/** Notes the remark on the whole report; rules as of {@link #judge}. */
	public void remark(long reportId, int submission, @Nullable String was, @Nullable String now, Actor actor) {
		ProgressReport report = read(reportId, submission);
		Judgement wanted = normalized(Judgement.NONE.saying(now));
		DraftNote stored = report.draftRemark();
		requireSeen(stored, normalized(Judgement.NONE.saying(was)), wanted);
		if (!stored.judgement().equals(wanted)) {
			report.remarkDraft(wanted.remark(), actor.name(), OffsetDateTime.now(this.clock));
			this.reports.save(report);
		}
	}

	private void judge(ProgressReport report, ProgressLine line, Judgement was, Judgement now, Actor actor) {
		Judgement wanted = normalized(now);
		requireSeen(line.note(), normalized(was), wanted);
		if (!line.draft().equals(wanted)) {
			report.judge(line.id(), wanted, actor.name(), OffsetDateTime.now(this.clock));
			this.reports.save(report);
		}
	}

	private static void requireSeen(DraftNote stored, Judgement was, Judgement wanted) {
		if (!stored.judgement().equals(was) && !stored.judgement().equals(wanted)) {
			throw new JudgedMeanwhile(stored);
		}
	}

	private static Judgement normalized(Judgement judgement) {
		return judgement.saying(Texts.normalizeToNull(judgement.remark()));
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
		this.decisions.keep(report, false, content(report));
		this.events.record(reportId, actor, ReportEventKind.RETURNED, report.remark());
	}

	/**
	 * Accepts the report, which is fixed from then on; rules as of {@link #giveBack}.
	 * @param objections the lines that are objected to as far as whoever decides knows
	 * @throws ObjectedMeanwhile when officers object to another line by now
	 */
	public void accept(long reportId, int submission, Set<Long> objections, Actor actor) {
		ProgressReport report = read(reportId, submission);
		Set<Long> noted = report.lines()
			.stream()
			.filter((line) -> line.draft().objects())
			.map(BaseEntity::id)
			.collect(Collectors.toSet());
		if (!objections.containsAll(noted)) {
			throw new ObjectedMeanwhile(noted.size());
		}
		report.settle(OffsetDateTime.now(this.clock));
		String content = content(report);
		report.accept(content);
		this.reports.save(report);
		this.decisions.keep(report, true, content);
		this.events.record(reportId, actor, ReportEventKind.ACCEPTED, report.remark());
		this.opening.carryOver(report);
		this.publisher.publishEvent(new ReportAccepted(reportId));
	}

	/**
	 * Opens an accepted report again; the unit mends it.
	 * @throws ReportRule.NotInThisState when it is not accepted
	 */
	public void reopen(long reportId, String reason, Actor actor) {
		ProgressReport report = locked(reportId);
		report.reopen();
		this.reports.save(report);
		this.decisions.takeBack(report);
		this.events.record(reportId, actor, ReportEventKind.REOPENED, reason);
	}

	private String content(ProgressReport report) {
		return this.json.writeValueAsString(this.reader.content(report));
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

	/**
	 * A report is about to be accepted over an objection that whoever decides has not
	 * seen.
	 */
	public static final class ObjectedMeanwhile extends ReportRule {

		private final int objections;

		ObjectedMeanwhile(int objections) {
			super("an objection is noted that was not seen");
			this.objections = objections;
		}

		/** How many lines are objected to by now. */
		public int objections() {
			return this.objections;
		}

	}

	/** Another officer has noted something else; nothing has changed. */
	public static final class JudgedMeanwhile extends ReportRule {

		private final DraftNote stored;

		JudgedMeanwhile(DraftNote stored) {
			super("another officer noted something else");
			this.stored = stored;
		}

		/** What is noted now, and by whom. */
		public DraftNote stored() {
			return this.stored;
		}

	}

}
