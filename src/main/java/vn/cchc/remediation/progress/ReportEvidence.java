package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.evidence.EvidenceDirectory;
import vn.cchc.remediation.evidence.EvidenceView;
import vn.cchc.remediation.plan.Actor;

/**
 * Which evidence of the unit proves which lines of its reports: one file may stand at
 * several lines, in several periods and years. It is changed while the unit may write,
 * and fixed while the report is with the authority or accepted.
 */
@Service
@Transactional
public class ReportEvidence {

	private final ProgressReportRepository reports;

	private final EvidenceDirectory evidence;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportEvidence(ProgressReportRepository reports, EvidenceDirectory evidence, JdbcClient jdbc, Clock clock) {
		this.reports = reports;
		this.evidence = evidence;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Puts evidence to lines; what stands there already stays as it is.
	 * @throws ReportRule.NotInThisState when the unit may not write now
	 * @throws NotFound when a line is not the report's, or evidence not the unit's
	 */
	public void attach(long reportId, Collection<Long> lineIds, Collection<Long> evidenceIds, Actor actor) {
		ProgressReport report = touched(reportId);
		lineIds.forEach(report::line);
		requireOfUnit(report.planId(), new TreeSet<>(evidenceIds));
		this.jdbc.sql("""
				insert into progress_evidence (line_id, evidence_id, added_by, added_at)
				select line, evidence, cast(:account as bigint), :at
				from unnest(cast(:lines as bigint[])) line cross join unnest(cast(:evidence as bigint[])) evidence
				on conflict do nothing""")
			.param("account", actor.accountId())
			.param("at", OffsetDateTime.now(this.clock))
			.param("lines", lineIds.toArray(Long[]::new))
			.param("evidence", evidenceIds.toArray(Long[]::new))
			.update();
	}

	/**
	 * Takes evidence from a line; the unit keeps the file.
	 * @throws ReportRule.NotInThisState when the unit may not write now
	 */
	public void detach(long reportId, long lineId, long evidenceId) {
		ProgressReport report = touched(reportId);
		this.jdbc.sql("delete from progress_evidence where line_id = :line and evidence_id = :evidence")
			.param("line", report.line(lineId).id())
			.param("evidence", evidenceId)
			.update();
	}

	/** The evidence of reports by line, in the order in which it was added. */
	@Transactional(readOnly = true)
	public Map<Long, List<ReportContent.Proof>> of(Collection<Long> reportIds) {
		List<Added> added = this.jdbc.sql("""
				select line.id as line_id, proof.evidence_id, proof.added_by, account.display_name as adder,
				proof.added_at
				from progress_evidence proof join progress_line line on line.id = proof.line_id
				left join account on account.id = proof.added_by
				where line.report_id in (:reports) order by proof.added_at, proof.evidence_id""")
			.param("reports", reportIds)
			.query(Added.class)
			.list();
		Map<Long, EvidenceView> files = this.evidence
			.byIds(added.stream().map(Added::evidenceId).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(EvidenceView::id, Function.identity()));
		return added.stream()
			.collect(Collectors.groupingBy(Added::lineId, HashMap::new,
					Collectors.mapping((proof) -> proof.of(files), Collectors.toList())));
	}

	private ProgressReport touched(long reportId) {
		ProgressReport report = this.reports.lockById(reportId)
			.orElseThrow(() -> new NotFound("progress report", reportId));
		report.touched();
		return this.reports.save(report);
	}

	private void requireOfUnit(long planId, Set<Long> wanted) {
		long unit = this.jdbc.sql("select unit_id from remediation_plan where id = :plan")
			.param("plan", planId)
			.query(Long.class)
			.single();
		if (this.evidence.ofUnit(unit, wanted).size() < wanted.size()) {
			throw new NotFound("evidence of unit", unit);
		}
	}

	private record Added(long lineId, long evidenceId, @Nullable Long addedBy, @Nullable String adder,
			OffsetDateTime addedAt) {

		ReportContent.Proof of(Map<Long, EvidenceView> files) {
			EvidenceView file = Objects.requireNonNull(files.get(this.evidenceId));
			return new ReportContent.Proof(file, this.addedBy, this.adder, this.addedAt.toInstant());
		}

	}

}
