package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlansInForce;

/** What the unit does with its report: fill in, submit, take back, answer. */
@Service
@Transactional
public class ReportService {

	private final ProgressReportRepository reports;

	private final ReportReader reader;

	private final ReportEvents events;

	private final ReportOpening opening;

	private final PlansInForce plans;

	private final Clock clock;

	ReportService(ProgressReportRepository reports, ReportReader reader, ReportEvents events, ReportOpening opening,
			PlansInForce plans, Clock clock) {
		this.reports = reports;
		this.reader = reader;
		this.events = events;
		this.opening = opening;
		this.plans = plans;
		this.clock = clock;
	}

	/**
	 * Fills in a line.
	 * @param version of the line as it was shown
	 * @throws ReportRule.ChangedMeanwhile when somebody else has changed it since;
	 * nothing has changed then
	 * @throws ReportRule.NotInThisState when the unit may not write now
	 */
	public void enter(long reportId, long lineId, long version, LineEntry entry, Actor actor) {
		ProgressReport report = editable(reportId);
		ProgressLine line = report.line(lineId);
		if (line.version() != version && !line.entry().equals(entry)) {
			throw new ReportRule.ChangedMeanwhile(line.entry(), line.version());
		}
		write(report, line, entry, actor);
	}

	/**
	 * Fills in a line that somebody else may have filled in since it was shown: what each
	 * has changed is kept.
	 * @param seen the line as it was shown
	 * @throws ReportRule.ChangedMeanwhile when both have changed the same part
	 * ({@link LineMerge}); nothing has changed then
	 * @throws ReportRule.NotInThisState when the unit may not write now
	 */
	public void enter(long reportId, long lineId, LineEntry seen, LineEntry entry, Actor actor) {
		ProgressReport report = editable(reportId);
		ProgressLine line = report.line(lineId);
		LineMerge merge = LineMerge.of(seen, entry, line.entry());
		if (!merge.conflicts().isEmpty()) {
			throw new ReportRule.ChangedMeanwhile(line.entry(), line.version());
		}
		write(report, line, merge.entry(), actor);
	}

	private void write(ProgressReport report, ProgressLine line, LineEntry entry, Actor actor) {
		report.enter(line.id(), entry, actor.accountId(), OffsetDateTime.now(this.clock));
		this.reports.save(report);
	}

	/** Sets the state of several tasks at once; what else their lines say stays. */
	public void state(long reportId, Collection<Long> lineIds, TaskState state, Actor actor) {
		ProgressReport report = locked(reportId);
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		lineIds
			.forEach((lineId) -> report.enter(lineId, report.line(lineId).entry().with(state), actor.accountId(), now));
		this.reports.save(report);
	}

	/**
	 * Reports about a task before its time has come.
	 * @return the line, in a report that is made where there was none
	 * @throws ReportRule.NotInThisState when the unit may not write now
	 * @throws NotFound when the plan has no such task or the unit owes no such report
	 */
	public EarlyLine early(long periodId, long planId, long taskId) {
		ProgressReport report = this.opening.reportFor(periodId, this.plans.of(planId), taskId);
		report.touched();
		report.add(taskId);
		this.reports.saveAndFlush(report);
		return new EarlyLine(report.id(), report.find(taskId).orElseThrow().id());
	}

	/**
	 * Where a task is reported early.
	 *
	 * @param reportId the report
	 * @param lineId its line
	 */
	public record EarlyLine(long reportId, long lineId) {
	}

	/**
	 * Says something about the period as a whole.
	 * @param seen the text as it was shown
	 * @throws ReportRule.TextChanged when somebody else has written another text since
	 */
	public void summary(long reportId, @Nullable String seen, @Nullable String words) {
		ProgressReport report = editable(reportId);
		report.summary(ReportRule.TextChanged.unlessSame(seen, words, report.summary()));
		this.reports.save(report);
	}

	/**
	 * Answers the reviewer's remark on a line.
	 * @param seen the answer as it was shown
	 * @throws ReportRule.TextChanged when somebody else has written another answer since
	 */
	public void answer(long reportId, long lineId, @Nullable String seen, @Nullable String words) {
		ProgressReport report = editable(reportId);
		report.answer(lineId, ReportRule.TextChanged.unlessSame(seen, words, report.line(lineId).answer()));
		this.reports.save(report);
	}

	/**
	 * Hands the report to the reviewing authority.
	 * @param seen how often it had been submitted when it was checked: what was returned
	 * meanwhile has remarks to be read first
	 * @param confirmed whether the warnings of the check were seen
	 * @throws ReportRule.NotInThisState when it is not being written
	 * @throws ReportRule.SubmittedAgain when it was handed in and returned since
	 * @throws ReportRule.NotReady when the check finds errors
	 * @throws ReportRule.Unconfirmed when it finds warnings that were not confirmed
	 */
	public void submit(long reportId, int seen, boolean confirmed, Actor actor) {
		ProgressReport report = editable(reportId);
		if (report.submissions() != seen) {
			throw new ReportRule.SubmittedAgain();
		}
		submit(report, confirmed, actor);
	}

	/** Hands it in as it stands; rules as of the other one. */
	public void submit(long reportId, boolean confirmed, Actor actor) {
		submit(editable(reportId), confirmed, actor);
	}

	private void submit(ProgressReport report, boolean confirmed, Actor actor) {
		requireReady(report, confirmed);
		report.submit(OffsetDateTime.now(this.clock));
		this.reports.save(report);
		this.events.record(report.id(), actor, ReportEventKind.SUBMITTED, null);
		this.opening.carryOver(report);
	}

	private void requireReady(ProgressReport report, boolean confirmed) {
		ReportCheck check = ReportCheck.of(this.reader.content(report));
		if (check.errors() > 0) {
			throw new ReportRule.NotReady();
		}
		if (check.warnings() > 0 && !confirmed) {
			throw new ReportRule.Unconfirmed();
		}
	}

	/** Takes a submitted report back. */
	public void withdraw(long reportId, Actor actor) {
		ProgressReport report = locked(reportId);
		report.withdraw();
		this.reports.save(report);
		this.events.record(reportId, actor, ReportEventKind.WITHDRAWN, null);
	}

	private ProgressReport editable(long reportId) {
		ProgressReport report = locked(reportId);
		report.requireEditable();
		return report;
	}

	private ProgressReport locked(long reportId) {
		return this.reports.lockById(reportId).orElseThrow(() -> new NotFound("progress report", reportId));
	}

}
