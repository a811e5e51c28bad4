package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.model.Table.Align;
import vn.cchc.remediation.document.model.Table.Column;
import vn.cchc.remediation.document.model.Table.Row;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.progress.PeriodRow;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportStatus;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * Puts the minutes of the review of a period together. Who was there and when is known to
 * the meeting alone; the paper has room for it.
 */
final class MinutesComposer {

	private final PaperFrame frame;

	private final List<Found> found;

	private final String term;

	private final Paper body = new Paper(0, false);

	private MinutesComposer(PaperFrame frame, PeriodTerm term, List<Found> found) {
		this.frame = frame;
		this.found = found;
		this.term = frame.words().term(term);
	}

	/**
	 * The minutes of a period.
	 * @param found how the report of each unit stands, by the units' names
	 */
	static ComposedDocument compose(PaperFrame frame, PeriodTerm term, List<Found> found) {
		return new MinutesComposer(frame, term, found).compose();
	}

	private ComposedDocument compose() {
		String subject = this.frame.own("SUBJECT", Map.of("term", this.term));
		this.frame.begin(this.body, subject);
		this.body.paragraphs(this.frame.words().lines("MINUTES.OPENING", Map.of()));
		this.body.chapter(this.frame.own("PRESENT"));
		this.body.paragraphs(this.frame.words().lines("MINUTES.PEOPLE", Map.of()));
		this.body.chapter(this.frame.own("FOUND"));
		this.body.paragraph(this.frame.own("COUNTS",
				Map.of("authority", this.frame.shortName(), "term", this.term, "reports",
						count((one) -> one.row().reportId() != null), "submitted",
						count((one) -> one.row().submissions() > 0), "late",
						count((one) -> one.row().submissions() > 0 && one.daysLate() > 0), "missing",
						count((one) -> one.row().missing()))));
		this.body.add(this.frame.reference());
		this.body.chapter(this.frame.own("CONCLUSION"));
		conclusion();
		this.body.paragraph(this.frame.own("CLOSING"));
		this.body.end(this.frame.say("END"));
		Signer signer = this.frame.imprint().signer();
		this.body.add(Frame.jointSignature(this.frame.own("SECRETARY"), this.frame.own("CHAIR"), signer.name(),
				this.frame.recipients(Map.of())));
		return this.frame.composed(subject, this.body, annex());
	}

	private void conclusion() {
		int number = 0;
		number = concluded(number, "ACCEPTED", (one) -> one.row().status() == ReportStatus.ACCEPTED);
		number = concluded(number, "RETURNED", (one) -> one.row().status() == ReportStatus.RETURNED);
		number = concluded(number, "WAITING", (one) -> one.row().status() == ReportStatus.SUBMITTED);
		number = concluded(number, "TAKEN_BACK",
				(one) -> one.row().status() == ReportStatus.IN_PROGRESS && one.row().submissions() > 0);
		number = concluded(number, "MISSING", (one) -> one.row().missing());
		number = concluded(number, "NO_PLAN", (one) -> one.row().planId() == null);
		concluded(number, "NO_TASK", (one) -> one.row().planId() != null && one.row().reportId() == null);
	}

	private int concluded(int number, String key, Predicate<Found> wanted) {
		List<Found> some = this.found.stream().filter(wanted).toList();
		if (some.isEmpty()) {
			return number;
		}
		this.body.paragraph(number + 1 + ". " + this.frame.own(key, Map.of("count", count(wanted), "units",
				some.stream().map(this::name).map(DocumentText::lowerFirst).collect(Collectors.joining(", ")))));
		return number + 1;
	}

	/** Units, not reports: a unit with two plans hands in two. */
	private String count(Predicate<Found> wanted) {
		return DocumentText
			.count((int) this.found.stream().filter(wanted).map((one) -> one.row().unitId()).distinct().count());
	}

	/** The unit, with which of its plans is meant where it has several. */
	private String name(Found one) {
		PlanKind kind = one.row().planKind();
		boolean several = this.found.stream().filter((other) -> other.row().unitId() == one.row().unitId()).count() > 1;
		String title = one.unit().title();
		return (several && kind != null)
				? title + " (" + DocumentText.lowerFirst(this.frame.say("PLAN.KIND." + kind)) + ")" : title;
	}

	private Paper annex() {
		Paper annex = this.frame.annex();
		List<Row> rows = new ArrayList<>();
		this.found.forEach((one) -> rows.add(row(rows.size() + 1, one)));
		annex.add(new Table(List.of(column("NUMBER", 11, Align.CENTRE), column("UNIT", 48, Align.LEFT),
				column("SENT", 26, Align.CENTRE), column("DAYS_LATE", 19, Align.RIGHT),
				column("TASKS", 20, Align.RIGHT), column("DONE", 22, Align.RIGHT), column("OVERDUE", 20, Align.RIGHT),
				column("VERDICT", 34, Align.LEFT), column("REMARK", 49, Align.LEFT)), rows));
		return annex;
	}

	private Column column(String key, int width, Align align) {
		return new Column(this.frame.say("COLUMN." + key), width, align);
	}

	/** What was never handed in, or is being written on, has no figures yet. */
	private Row row(int number, Found one) {
		PeriodRow row = one.row();
		Handed handed = one.handed();
		return new Row(List.of(Integer.toString(number), DocumentText.printable(name(one)), sent(one),
				(row.reportId() != null) ? Long.toString(one.daysLate()) : "",
				(handed != null) ? Integer.toString(handed.tasks()) : "",
				(handed != null) ? Integer.toString(handed.done()) : "",
				(handed != null) ? Integer.toString(handed.overdue()) : "", this.frame.say("STATUS." + status(row)),
				DocumentText.printable(Objects.requireNonNullElse(row.remark(), ""))));
	}

	private String sent(Found one) {
		if (one.sentOn() != null) {
			return DocumentText.shortDay(one.sentOn());
		}
		return one.row().missing() ? this.frame.own("NOT_SENT") : "";
	}

	private static String status(PeriodRow row) {
		if (row.status() == null) {
			return (row.planId() == null) ? "NO_PLAN" : "NONE";
		}
		return (row.status() == ReportStatus.IN_PROGRESS && row.submissions() > 0) ? "TAKEN_BACK" : row.status().name();
	}

	/**
	 * How the report of a unit on one of its plans stands.
	 *
	 * @param unit the unit
	 * @param row where its report stands
	 * @param handed what was handed in last; null when nothing was, or it was taken back
	 * @param sentOn when it was handed in first, null while it was not
	 * @param daysLate by how many days it is late
	 */
	record Found(AdminUnit unit, PeriodRow row, @Nullable Handed handed, @Nullable LocalDate sentOn, long daysLate) {
	}

	/**
	 * The figures of a report that was handed in.
	 *
	 * @param tasks tasks in it
	 * @param done tasks done
	 * @param overdue tasks whose deadline was over and that were not at their end
	 */
	record Handed(int tasks, int done, int overdue) {
	}

}
