package vn.cchc.remediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.test.context.TestComponent;

import vn.cchc.remediation.document.compose.PaperDocuments;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.seal.OfficialPapers.Imprint;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.progress.NewPeriod;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodService;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportEvidence;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.progress.ReportService;
import vn.cchc.remediation.unit.OrgUnitKind;
import vn.cchc.remediation.unit.OrgUnitService;

/** The reports that {@code routes.txt} names. */
@TestComponent
class RoutesReports {

	private static final String POSITION = "Công chức theo dõi";

	private final OrgUnitService offices;

	private final PlanEditor editor;

	private final PeriodService periods;

	private final ReportReader reader;

	private final ReportService reports;

	private final ReportEvidence proofs;

	private final PaperDocuments papers;

	RoutesReports(OrgUnitService offices, PlanEditor editor, PeriodService periods, ReportReader reader,
			ReportService reports, ReportEvidence proofs, PaperDocuments papers) {
		this.offices = offices;
		this.editor = editor;
		this.periods = periods;
		this.reader = reader;
		this.reports = reports;
		this.proofs = proofs;
		this.papers = papers;
	}

	/** The position that leads tasks, before the plan names it. */
	long position(long commune) {
		return this.offices.add(commune, OrgUnitKind.POSITION, POSITION).id();
	}

	/** A task that the position leads, in a plan that is being written. */
	long led(long plan, long section) {
		return task(plan, section, PlanField.TASK_LEAD);
	}

	/** A task in which the position cooperates. */
	long cooperating(long plan, long section) {
		return task(plan, section, PlanField.TASK_COOPERATING);
	}

	private long task(long plan, long section, PlanField field) {
		long task = this.editor.addTask(plan, Actor.PROGRAM, section, List.of());
		this.editor.change(plan, Actor.PROGRAM, List.of(PlanCellChange.set(field, task, POSITION),
				PlanCellChange.set(PlanField.TASK_SOLUTION, task, "Mở lớp bồi dưỡng")));
		return task;
	}

	/**
	 * Opens two quarters: the report of the first one is being written, that of the
	 * second one is submitted. The minutes of the first one are issued.
	 */
	Map<String, Long> open(long authority, long commune, Map<String, String> names) {
		long plan = id(names, "issuedplan");
		long period = period(authority, commune, 1);
		long report = this.reader.of(period, plan).orElseThrow();
		long submitted = this.reader.of(period(authority, commune, 2), plan).orElseThrow();
		this.reports.submit(submitted, true, Actor.PROGRAM);
		DocumentSource minutes = new DocumentSource(DocumentKind.MINUTES, period);
		this.papers.issue(minutes, new Imprint("3/BB-UBND", null, new Signer(SigningAuthority.TM, "CHỦ TỊCH", null)),
				this.papers.seen(minutes), null);
		long led = line(report, id(names, "ledtask"));
		this.proofs.attach(report, List.of(led), List.of(id(names, "evidence")), Actor.PROGRAM);
		return Map.of("period", period, "report", report, "ledline", led, "line", line(report, id(names, "issuedtask")),
				"coopline", line(report, id(names, "cooptask")), "submitted", submitted, "submittedline",
				line(submitted, id(names, "issuedtask")));
	}

	private long period(long authority, long commune, int quarter) {
		return this.periods.open(new NewPeriod(authority, new PeriodTerm(PeriodKind.QUARTER, 2024, quarter),
				LocalDate.of(2024, quarter * 3, 25), Set.of(commune)), Actor.PROGRAM);
	}

	private long line(long report, long task) {
		return this.reader.look(report)
			.content()
			.lines()
			.stream()
			.filter((line) -> line.task().id() == task)
			.map(ReportContent.Line::id)
			.findFirst()
			.orElseThrow();
	}

	private static long id(Map<String, String> names, String key) {
		return Long.parseLong(names.getOrDefault(key, "0"));
	}

}
