package vn.cchc.remediation.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.Block.Addressees;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.model.Table.Align;
import vn.cchc.remediation.document.model.Table.Column;
import vn.cchc.remediation.document.model.Table.Row;
import vn.cchc.remediation.evidence.EvidenceView;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportFigures;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * Puts a unit's report on a quarter or month together: the figures, what stands in the
 * way and what is proposed in sentences, every task in an annex.
 */
final class ReportComposer {

	private final PaperFrame frame;

	private final ReportContent report;

	private final PlanContent plan;

	private final AdminUnit authority;

	private final String term;

	private final Paper body = new Paper(0, false);

	private ReportComposer(PaperFrame frame, ReportContent report, PlanContent plan, AdminUnit authority) {
		this.frame = frame;
		this.report = report;
		this.plan = plan;
		this.authority = authority;
		this.term = frame.words().term(report.term());
	}

	/**
	 * The document of a report.
	 * @param plan the plan that it reports on
	 * @param authority to whom it goes
	 */
	static ComposedDocument compose(PaperFrame frame, ReportContent report, PlanContent plan, AdminUnit authority) {
		return new ReportComposer(frame, report, plan, authority).compose();
	}

	private ComposedDocument compose() {
		String subject = this.frame.own("SUBJECT", Map.of("term", this.term));
		String committee = this.frame.words().committee(this.authority);
		this.frame.begin(this.body, subject);
		this.body.add(new Addressees(List.of(committee)));
		this.body
			.paragraph(this.frame.own("OPENING", Map.of("plan", this.frame.words().plan(this.plan, this.frame.issuer()),
					"term", this.term, "unit", this.frame.words().committee(this.frame.issuer()))));
		general();
		told("OBSTACLES", LineEntry::obstacle);
		told("PROPOSALS", LineEntry::proposal);
		this.frame.end(this.body, this.frame.own("CLOSING",
				Map.of("term", this.term, "unit", this.frame.shortName(), "authority", committee)), Map.of());
		return this.frame.composed(subject, this.body, annex());
	}

	private void general() {
		ReportFigures figures = this.report.figures();
		this.body.chapter(this.frame.own("GENERAL"));
		this.body.paragraph(this.frame.own("COUNTS",
				Map.of("term", this.term, "tasks", DocumentText.count(figures.tasks()), "done",
						DocumentText.count(figures.done()), "percent", Integer.toString(figures.percentDone()),
						"inProgress", DocumentText.count(figures.inProgress()), "notStarted",
						DocumentText.count(figures.notStarted()), "cannot", DocumentText.count(figures.cannot()),
						"overdue", DocumentText.count(figures.overdue()))));
		if (figures.points().isPositive()) {
			this.body.paragraph(this.frame.own("POINTS", Map.of("done", DocumentText.points(figures.pointsDone()),
					"all", DocumentText.points(figures.points()))));
		}
		if (this.report.summary() != null) {
			this.body.paragraphs(this.report.summary().lines().filter((line) -> !line.isBlank()).toList());
		}
		this.body.add(this.frame.reference());
	}

	/** A chapter of what was said task by task; that nothing was is said as well. */
	private void told(String chapter, Function<LineEntry, @Nullable String> text) {
		this.body.chapter(this.frame.own(chapter));
		List<String> told = new ArrayList<>();
		for (ReportContent.Line line : this.report.lines()) {
			String words = text.apply(line.entry());
			if (words != null) {
				told.add("- " + DocumentText.sentence(this.frame.own("OF_TASK",
						Map.of("task", DocumentText.bare(line.title()), "text", words.replace('\n', ' ')))));
			}
		}
		this.body.paragraphs(told.isEmpty() ? List.of(this.frame.say("NONE")) : told);
	}

	private Paper annex() {
		Paper annex = this.frame.annex();
		annex.add(new Table(List.of(column("NUMBER", 11, Align.CENTRE), column("TASK", 68, Align.LEFT),
				column("LEAD", 32, Align.LEFT), column("DUE", 26, Align.CENTRE), column("ACHIEVED", 58, Align.LEFT),
				column("STATE", 26, Align.CENTRE), column("EVIDENCE", 40, Align.LEFT)), rows()));
		return annex;
	}

	private Column column(String key, int width, Align align) {
		return new Column(this.frame.say("COLUMN." + key), width, align);
	}

	private List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		String section = "";
		int number = 0;
		for (ReportContent.Line line : this.report.lines()) {
			if (!line.section().equals(section)) {
				section = line.section();
				rows.add(Row.group(DocumentText.printable(section)));
			}
			rows.add(row(++number, line));
		}
		return rows;
	}

	private Row row(int number, ReportContent.Line line) {
		PlanContent.Task task = line.task();
		return new Row(Stream
			.of(Integer.toString(number), task(line), TaskWords.lead(task),
					(task.due() != null) ? task.due().wording() : "",
					Objects.requireNonNullElse(line.entry().achieved(), ""), state(line),
					line.files().stream().map(ReportComposer::proof).collect(Collectors.joining("\n")))
			.map(DocumentText::printable)
			.toList());
	}

	private static String task(ReportContent.Line line) {
		String codes = String.join(", ", line.codes());
		String solution = Objects.requireNonNullElse(line.task().solution(), "");
		return codes.isEmpty() ? solution : codes + ". " + solution;
	}

	private String state(ReportContent.Line line) {
		TaskState state = line.entry().state();
		String said = line.owed() ? this.frame.say("STATE.UNREPORTED")
				: this.frame.say("STATE." + state, Map.of("percent", Integer.toString(line.entry().percent())));
		return line.overdue(this.report.asOf()) ? said + "\n" + this.frame.say("STATE.OVERDUE") : said;
	}

	private static String proof(EvidenceView file) {
		return (file.number() != null) ? "- " + file.title() + " (" + file.number() + ")" : "- " + file.title();
	}

}
