package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.ScoreSheet.Node;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.document.model.Block.Heading;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.Figure;
import vn.cchc.remediation.document.model.Figure.Bar;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.model.Table.Align;
import vn.cchc.remediation.document.model.Table.Column;
import vn.cchc.remediation.document.model.Table.Row;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanForecast;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.PlanProgress;
import vn.cchc.remediation.reminder.ChaseList.Late;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * Puts the page for a unit's chairperson together: five figures, one chart, what is late
 * and whose. Texts and rows are cut so that it never needs a second page.
 */
final class SummaryComposer {

	private static final int BARS = 12;

	/** So many bars and rows fit on a page; of more bars two take the place of a row. */
	private static final int USUAL_BARS = 8;

	private static final int ROWS = 5;

	/** Lengths of a line in points: of the subject, beside a bar, in the two columns. */
	private static final double SUBJECT_ROOM = 400;

	private static final double LABEL_ROOM = 290;

	private static final double TASK_ROOM = 210;

	private static final double LEAD_ROOM = 90;

	private static final int FIGURE = 29;

	private static final int TWO_FIGURES = 42;

	private final Known known;

	private final Phrases phrases;

	private final Paper paper = new Paper(0, false);

	private SummaryComposer(Known known, Phrases phrases) {
		this.known = known;
		this.phrases = phrases;
	}

	/** The page. */
	static ComposedDocument compose(Known known, Phrases phrases) {
		return new SummaryComposer(known, phrases).compose();
	}

	private ComposedDocument compose() {
		String subject = DocumentText
			.cut(this.phrases.say("SUMMARY.SUBJECT", Map.of("unit", this.known.unit().displayName())), 2, SUBJECT_ROOM);
		this.paper.add(Frame.letterhead(this.known.unit(), "", "", this.known.today()));
		this.paper.add(Frame.title(this.phrases.say("TYPE.SUMMARY"), subject));
		this.paper.add(figures());
		if (this.known.scores() != null) {
			chart(this.known.scores());
		}
		late();
		return new ComposedDocument(new OfficialDocument(
				DocumentText.printable(this.phrases.say("TYPE.NAME.SUMMARY") + " " + DocumentText.lowerFirst(subject)),
				new OfficialWords(this.phrases).shortName(this.known.unit()), false, List.of(this.paper.part())),
				List.of());
	}

	private Table figures() {
		AssessmentLook scores = this.known.scores();
		AssessmentHeader header = (scores != null) ? scores.assessment().header() : AssessmentHeader.EMPTY;
		InForce plan = this.known.plan();
		List<Column> columns = List.of(
				new Column((scores != null)
						? this.phrases.say("SUMMARY.INDEX",
								Map.of("year", Integer.toString(scores.assessment().year())))
						: this.phrases.say("COLUMN.INDEX"), FIGURE, Align.CENTRE),
				column("SUMMARY.RANK", FIGURE), column("SUMMARY.COVERED", TWO_FIGURES), column("SUMMARY.DONE", FIGURE),
				column("SUMMARY.OVERDUE", FIGURE));
		return new Table(columns,
				List.of(new Row(
						List.of(DocumentText.index((scores != null) ? scores.sheet().total().index() : null),
								DocumentText.rank(header.rank(), header.groupSize()),
								(plan != null) ? covered(plan.content()) : DocumentText.UNKNOWN,
								(plan != null) ? of(Integer.toString(plan.progress().done()), plan.progress().tasks())
										: DocumentText.UNKNOWN,
								(plan != null) ? Integer.toString(plan.progress().overdue()) : DocumentText.UNKNOWN),
						Row.Look.FIGURES)));
	}

	private Column column(String key, int width) {
		return new Column(this.phrases.say(key), width, Align.CENTRE);
	}

	private String covered(PlanContent plan) {
		Points lost = PlanForecast.lost(plan);
		String covered = DocumentText.points(PlanForecast.covered(plan));
		return (lost != null)
				? this.phrases.say("SUMMARY.OF", Map.of("part", covered, "all", DocumentText.points(lost))) : covered;
	}

	private String of(String part, int all) {
		return this.phrases.say("SUMMARY.OF", Map.of("part", part, "all", Integer.toString(all)));
	}

	private void chart(AssessmentLook scores) {
		List<Node> domains = scores.sheet()
			.domains()
			.stream()
			.filter((domain) -> domain.applicable() && domain.figures().max() != null && domain.finalScore() != null)
			.limit(BARS)
			.toList();
		if (!domains.isEmpty()) {
			this.paper.add(new Figure(
					this.phrases.say("SUMMARY.CHART", Map.of("year", Integer.toString(scores.assessment().year()))),
					domains.stream().map(this::words).collect(Collectors.joining("; ")) + ".",
					this.phrases.say("SUMMARY.REACHED"), this.phrases.say("SUMMARY.POSSIBLE"),
					domains.stream().map(SummaryComposer::bar).toList()));
		}
	}

	private String words(Node domain) {
		return this.phrases.say("SUMMARY.BAR", Map.of("domain", DocumentText.printable(domain.criterion().name()),
				"value", DocumentText.figure(domain.finalScore()), "max", DocumentText.figure(domain.figures().max())));
	}

	private static Bar bar(Node domain) {
		return new Bar(
				DocumentText.cut(DocumentText.printable(domain.criterion().code() + ". " + domain.criterion().name()),
						1, LABEL_ROOM),
				domain.finalScore(), domain.figures().max(),
				DocumentText.figure(domain.finalScore()) + "/" + DocumentText.figure(domain.figures().max()));
	}

	private void late() {
		this.paper.add(new Heading(2, this.phrases.say("SUMMARY.LATE")));
		List<Late> late = this.known.late();
		if (late.isEmpty()) {
			this.paper.paragraph(this.phrases.say("SUMMARY.LATE.NONE"));
			return;
		}
		List<Row> rows = new ArrayList<>();
		int most = rows();
		late.stream().limit(most).forEach((one) -> rows.add(row(rows.size() + 1, one)));
		this.paper.add(new Table(List.of(new Column(this.phrases.say("COLUMN.NUMBER"), 10, Align.CENTRE),
				new Column(this.phrases.say("COLUMN.WHAT"), 80, Align.LEFT),
				new Column(this.phrases.say("COLUMN.LEAD"), 36, Align.LEFT),
				new Column(this.phrases.say("COLUMN.DEADLINE"), 24, Align.CENTRE),
				new Column(this.phrases.say("COLUMN.DAYS_LATE"), 16, Align.RIGHT)), rows));
		if (late.size() > most) {
			this.paper.paragraph(
					this.phrases.say("SUMMARY.LATE.MORE", Map.of("count", DocumentText.count(late.size() - most))));
		}
	}

	private int rows() {
		int bars = this.paper.part()
			.blocks()
			.stream()
			.filter(Figure.class::isInstance)
			.mapToInt((figure) -> ((Figure) figure).bars().size())
			.sum();
		return ROWS - Math.max(0, bars - USUAL_BARS + 1) / 2;
	}

	private Row row(int number, Late one) {
		PeriodTerm term = one.term();
		String what = (term != null)
				? this.phrases.say("SUMMARY.REPORT", Map.of("term", new OfficialWords(this.phrases).term(term)))
				: DocumentText.cut(DocumentText.printable(Objects.requireNonNullElse(one.task(), "")), 2, TASK_ROOM);
		String lead = Objects.requireNonNullElse(one.lead(), (term != null) ? "" : this.phrases.say("CALL.NOBODY"));
		return new Row(
				List.of(Integer.toString(number), what, DocumentText.cut(DocumentText.printable(lead), 2, LEAD_ROOM),
						DocumentText.shortDay(one.dueOn()), Long.toString(one.days())));
	}

	/**
	 * What the page is made from.
	 *
	 * @param unit the unit
	 * @param scores its latest published scores, null without any
	 * @param plan its plan in force, null without one
	 * @param late what is late, reports first
	 * @param today the day it is made on
	 */
	record Known(AdminUnit unit, @Nullable AssessmentLook scores, @Nullable InForce plan, List<Late> late,
			LocalDate today) {
	}

	/**
	 * The plan in force.
	 *
	 * @param progress how far it is
	 * @param content what it says
	 */
	record InForce(PlanProgress progress, PlanContent content) {
	}

}
