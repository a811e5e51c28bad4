package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.CriterionScore;
import vn.cchc.remediation.assessment.Figures;
import vn.cchc.remediation.assessment.ScoreColumn;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.assessment.ScoreSheet.Node;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.model.Table.Align;
import vn.cchc.remediation.document.model.Table.Column;
import vn.cchc.remediation.document.model.Table.Row;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * Puts the papers of an assessment together: the whole score sheet with its gaps, lying,
 * or the list of the criteria that lost points. Working papers: they have no number, and
 * nobody signs them.
 */
final class ScoreComposer {

	private final AssessmentLook look;

	private final AdminUnit unit;

	private final LocalDate today;

	private final Phrases phrases;

	private ScoreComposer(AssessmentLook look, AdminUnit unit, LocalDate today, Phrases phrases) {
		this.look = look;
		this.unit = unit;
		this.today = today;
		this.phrases = phrases;
	}

	/** The score sheet. */
	static ComposedDocument sheet(AssessmentLook look, AdminUnit unit, LocalDate today, Phrases phrases) {
		ScoreComposer composer = new ScoreComposer(look, unit, today, phrases);
		Paper paper = new Paper(0, true);
		String subject = composer.begin(paper, DocumentKind.SCORES);
		composer.standing(paper);
		paper.add(composer.sheet());
		return composer.composed(DocumentKind.SCORES, subject, paper);
	}

	/** The list of deductions. */
	static ComposedDocument deductions(AssessmentLook look, AdminUnit unit, LocalDate today, Phrases phrases) {
		ScoreComposer composer = new ScoreComposer(look, unit, today, phrases);
		Paper paper = new Paper(0, false);
		String subject = composer.begin(paper, DocumentKind.DEDUCTIONS);
		composer.deductions(paper);
		return composer.composed(DocumentKind.DEDUCTIONS, subject, paper);
	}

	private String begin(Paper paper, DocumentKind kind) {
		String subject = this.phrases.say(kind + ".SUBJECT",
				Map.of("year", Integer.toString(this.look.assessment().year()), "unit", this.unit.displayName()));
		paper.add(Frame.letterhead(this.unit, "", "", this.today));
		paper.add(Frame.title(this.phrases.say("TYPE." + kind), subject));
		paper.paragraph(DocumentText.sentence(this.phrases.say("SCORES.SET", Map.of("set", this.look.set().name()))));
		String decision = decision(this.look.assessment().header());
		if (!decision.isEmpty()) {
			paper.paragraph(this.phrases.say("SCORES.DECISION", Map.of("document", decision)));
		}
		return subject;
	}

	private String decision(AssessmentHeader header) {
		LocalDate day = header.decisionDate();
		return Stream
			.of(said("SCORES.DOCUMENT", "number", header.decisionNo()),
					said("SCORES.DOCUMENT.DAY", "day", (day != null) ? DocumentText.day(day) : null),
					said("SCORES.DOCUMENT.AUTHORITY", "authority", header.decisionAuthority()))
			.filter((words) -> !words.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private String said(String key, String name, @Nullable String value) {
		return (value != null) ? this.phrases.say(key, Map.of(name, value)) : "";
	}

	private void standing(Paper paper) {
		Figures total = this.look.sheet().total();
		Points reached = total.finalScore();
		AssessmentHeader header = this.look.assessment().header();
		if (reached != null && total.lost() != null) {
			Integer rank = header.rank();
			paper.paragraph(this.phrases.say((rank != null) ? "SCORES.TOTAL" : "SCORES.TOTAL.UNRANKED",
					Map.of("points", DocumentText.points(reached, total.max()), "lost",
							DocumentText.points(total.lost()), "index", DocumentText.index(total.index()), "rank",
							DocumentText.rank(rank, header.groupSize()))));
		}
		if (!header.bonus().isZero() || !header.penalty().isZero()) {
			paper.paragraph(this.phrases.say("SCORES.BONUS", Map.of("bonus", DocumentText.points(header.bonus()),
					"penalty", DocumentText.points(header.penalty()))));
		}
	}

	private Table sheet() {
		List<ScoreColumn> scored = columns();
		List<Column> columns = new ArrayList<>();
		columns.add(column("CODE", 16, Align.LEFT));
		columns.add(column("NAME", 92, Align.LEFT));
		columns.add(column("MAX", 17, Align.RIGHT));
		scored.forEach((one) -> columns.add(column(one.name(), 19, Align.RIGHT)));
		columns.add(column("FINAL", 17, Align.RIGHT));
		columns.add(column("LOST", 17, Align.RIGHT));
		columns.add(column("REASON", 60, Align.LEFT));
		List<Row> rows = new ArrayList<>();
		this.look.sheet().rows().forEach((node) -> rows.add(row(node, scored)));
		ScoreSheet sheet = this.look.sheet();
		if (sheet.hasSubtotals()) {
			rows.add(sum("SUM.PROCESS", sheet.process(), scored));
			rows.add(sum("SUM.IMPACT", sheet.impact(), scored));
		}
		rows.add(sum("SUM.TOTAL", sheet.total(), scored));
		return new Table(columns, rows);
	}

	/** The columns into which something was entered. */
	private List<ScoreColumn> columns() {
		return Stream.of(ScoreColumn.values())
			.filter((column) -> this.look.sheet().rows().stream().anyMatch((node) -> node.entry().get(column) != null))
			.toList();
	}

	private Row row(Node node, List<ScoreColumn> scored) {
		List<String> cells = new ArrayList<>();
		cells.add(node.criterion().code());
		cells.add(DocumentText.printable(node.criterion().name()));
		cells.add(figure(node.figures().max()));
		scored.forEach((column) -> cells.add(figure(node.value(column))));
		cells.add(figure(node.finalScore()));
		cells.add(figure(node.lost()));
		cells.add(node.applicable() ? reason(node) : this.phrases.say("SCORES.NOT_APPLICABLE"));
		return node.criterion().domain() ? Row.sum(cells) : new Row(cells);
	}

	private Row sum(String key, Figures figures, List<ScoreColumn> scored) {
		List<String> cells = new ArrayList<>(List.of("", this.phrases.say(key), figure(figures.max())));
		scored.forEach((column) -> cells.add((column == ScoreColumn.SELF) ? figure(figures.self()) : ""));
		cells.addAll(List.of(figure(figures.finalScore()), figure(figures.lost()), ""));
		return Row.sum(cells);
	}

	private void deductions(Paper paper) {
		List<Node> lost = this.look.sheet().lostRows();
		Points sum = lost.stream().map(Node::lost).filter(Objects::nonNull).reduce(Points.ZERO, Points::plus);
		long unknown = lost.stream().filter((node) -> node.lost() == null).count();
		paper.paragraph(this.phrases.say("DEDUCTIONS.COUNT",
				Map.of("count", DocumentText.count(lost.size()), "lost", DocumentText.points(sum))));
		if (unknown > 0) {
			paper.paragraph(this.phrases.say("DEDUCTIONS.UNKNOWN", Map.of("count", DocumentText.count((int) unknown))));
		}
		List<Row> rows = new ArrayList<>();
		lost.forEach((node) -> rows.add(new Row(List.of(Integer.toString(rows.size() + 1),
				DocumentText.printable(node.criterion().code() + ". " + node.criterion().name()),
				DocumentText.figure(node.figures().max()), DocumentText.figure(node.finalScore()),
				DocumentText.figure(node.lost()), reason(node)))));
		rows.add(Row.sum(List.of("", this.phrases.say("SUM.TOTAL"), "", "", DocumentText.figure(sum), "")));
		paper.add(new Table(List.of(column("NUMBER", 10, Align.CENTRE), column("NAME", 66, Align.LEFT),
				column("MAX", 17, Align.RIGHT), column("FINAL", 17, Align.RIGHT), column("LOST", 17, Align.RIGHT),
				column("REASON", 45, Align.LEFT)), rows));
	}

	private Column column(String key, int width, Align align) {
		return new Column(this.phrases.say("COLUMN." + key), width, align);
	}

	private String reason(Node node) {
		CriterionScore score = this.look.scores().get(node.criterion().id());
		String reason = (score != null) ? score.deductionReason() : null;
		return (reason != null) ? DocumentText.printable(reason) : "";
	}

	/** A figure of the sheet; nothing where none is known. */
	private static String figure(@Nullable Points points) {
		return (points != null) ? DocumentText.points(points) : "";
	}

	private ComposedDocument composed(DocumentKind kind, String subject, Paper paper) {
		return new ComposedDocument(new OfficialDocument(
				DocumentText.printable(this.phrases.say("TYPE.NAME." + kind) + " " + DocumentText.lowerFirst(subject)),
				new OfficialWords(this.phrases).shortName(this.unit), false, List.of(paper.part())), List.of());
	}

}
