package vn.cchc.remediation.document.compose;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.model.Table.Align;
import vn.cchc.remediation.document.model.Table.Column;
import vn.cchc.remediation.document.model.Table.Row;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportDecision;
import vn.cchc.remediation.progress.ReportFigures;
import vn.cchc.remediation.progress.Verdict;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * Puts the notice together in which the authority tells a unit what it found in a report:
 * verdicts, remarks, and whether it accepts it. Everything in it is what counted when
 * that was decided, whatever the unit has written since.
 */
final class NoticeComposer {

	private final PaperFrame frame;

	private final Reviewed reviewed;

	private final Map<String, String> names;

	private final Paper body = new Paper(0, false);

	private int number;

	private NoticeComposer(PaperFrame frame, Reviewed reviewed) {
		this.frame = frame;
		this.reviewed = reviewed;
		this.names = Map.of("term", frame.words().term(reviewed.report().term()), "unit",
				frame.words().shortName(reviewed.unit()), "authority", frame.shortName());
	}

	/** The notice of a report that was decided. */
	static ComposedDocument compose(PaperFrame frame, Reviewed reviewed) {
		return new NoticeComposer(frame, reviewed).compose();
	}

	private ComposedDocument compose() {
		String subject = this.frame.own("SUBJECT", this.names);
		this.frame.begin(this.body, subject);
		this.body.paragraph(this.frame.own("OPENING", this.names));
		sent();
		found();
		remark();
		heading("CONCLUSION");
		this.body.paragraph(this.frame.own(this.reviewed.decision().accepted() ? "ACCEPTED" : "RETURNED", this.names));
		this.frame.end(this.body, this.frame.own("CLOSING", this.names), this.names);
		return this.frame.composed(subject, this.body);
	}

	private void heading(String key) {
		this.body.heading(2, ++this.number + ".", this.frame.own(key));
	}

	private void sent() {
		heading("SENT");
		long late = this.reviewed.decision().daysLate(this.reviewed.zone());
		String sentence = this.frame.own((late > 0) ? "SENT.LATE" : "SENT.IN_TIME",
				Map.of("unit", DocumentText.upperFirst(this.frame.words().shortName(this.reviewed.unit())), "day",
						DocumentNumber.day(this.reviewed.decision().sentOn(this.reviewed.zone())), "days",
						Long.toString(late)));
		this.body.paragraph(sentence + " " + figures());
	}

	private String figures() {
		ReportFigures figures = this.reviewed.report().figures();
		return this.frame.own("FIGURES", Map.of("tasks", DocumentText.count(figures.tasks()), "done",
				DocumentText.count(figures.done()), "overdue", DocumentText.count(figures.overdue())));
	}

	private void found() {
		heading("FOUND");
		this.body.paragraph(this.frame.own("COUNTS", Map.of("accepted", count(Verdict.ACCEPTED), "doubted",
				count(Verdict.NOT_CONVINCING), "unproven", count(Verdict.EVIDENCE_MISSING))));
		List<Row> rows = rows();
		if (!rows.isEmpty()) {
			this.body.paragraph(this.frame.own("TABLE"));
			this.body.add(new Table(List.of(column("NUMBER", 10, Align.CENTRE), column("TASK", 68, Align.LEFT),
					column("VERDICT", 30, Align.LEFT), column("REMARK", 54, Align.LEFT)), rows));
		}
	}

	private Column column(String key, int width, Align align) {
		return new Column(this.frame.say("COLUMN." + key), width, align);
	}

	private List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		for (ReportContent.Line line : this.reviewed.report().lines()) {
			Verdict verdict = line.given().verdict();
			if (line.given().objects() || line.given().remark() != null) {
				rows.add(new Row(List.of(Integer.toString(rows.size() + 1), DocumentText.printable(line.title()),
						(verdict != null) ? this.frame.say("VERDICT." + verdict) : "",
						DocumentText.printable(Objects.requireNonNullElse(line.given().remark(), "")))));
			}
		}
		return rows;
	}

	private String count(Verdict verdict) {
		return DocumentText.count((int) this.reviewed.report()
			.lines()
			.stream()
			.filter((line) -> line.given().verdict() == verdict)
			.count());
	}

	private void remark() {
		String remark = this.reviewed.decision().remark();
		if (remark != null) {
			heading("REMARK");
			this.body.paragraphs(remark.lines().filter((line) -> !line.isBlank()).map(DocumentText::sentence).toList());
		}
	}

	/**
	 * A report that the authority has decided about.
	 *
	 * @param decision what was decided, with what the report said then
	 * @param unit whose it is
	 * @param zone in which days are counted
	 */
	record Reviewed(ReportDecision decision, AdminUnit unit, ZoneId zone) {

		ReportContent report() {
			return this.decision.content();
		}

	}

}
