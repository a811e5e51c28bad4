package vn.cchc.remediation.progress.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Target;
import vn.cchc.remediation.evidence.EvidenceDirectory;
import vn.cchc.remediation.evidence.EvidencePicker;
import vn.cchc.remediation.evidence.EvidenceQuery;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.progress.ReportContent;

/** Reads what the page of a line shows. */
@Component
@Transactional(readOnly = true)
class LinePages {

	/** The field of the form that evidence is chosen with. */
	static final String FIELD = "evidence";

	private final ReportPages reports;

	private final CooperationParties parties;

	private final EvidenceDirectory evidence;

	LinePages(ReportPages reports, CooperationParties parties, EvidenceDirectory evidence) {
		this.reports = reports;
		this.parties = parties;
		this.evidence = evidence;
	}

	/**
	 * The line.
	 * @throws NotFound when the report has no such line
	 */
	LineView of(long reportId, long lineId, CurrentAccount account) {
		ReportView report = this.reports.of(reportId, account);
		ReportContent.Line line = report.content().line(lineId).orElseThrow(() -> new NotFound("report line", lineId));
		return new LineView(report, line, target(line.task()),
				this.parties.of(report.head().planId(), line.task(), account), report.owedBefore(lineId).orElse(null),
				report.owedAfter(lineId).orElse(null));
	}

	/**
	 * The field to choose evidence with.
	 * @param words what is looked for, null for the newest
	 * @param chosen identities that are ticked
	 */
	EvidencePicker picker(long unitId, @Nullable String words, Collection<Long> chosen) {
		return new EvidencePicker(unitId, FIELD, this.evidence.ofUnit(unitId, chosen),
				this.evidence.find(new EvidenceQuery(unitId, words, null, null), EvidencePicker.OFFERED)
					.stream()
					.filter((offered) -> !chosen.contains(offered.id()))
					.toList());
	}

	/** The first target that the task names, or else its output. */
	private static @Nullable Target target(PlanContent.Task task) {
		String worded = (task.target() != null) ? task.target() : task.output();
		return (worded != null) ? Target.read(worded).stream().findFirst().orElse(null) : null;
	}

}
