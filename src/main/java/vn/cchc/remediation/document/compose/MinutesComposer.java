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
						DocumentText.count(count((one) -> one.row().reportId() != null)), "submitted",
						DocumentText.count(count((one) -> one.row().submissions() > 0)), "late",
						DocumentText.count(count((one) -> one.row().submissions() > 0 && one.daysLate() > 0)),
						"missing", DocumentText.count(count((one) -> one.row().missing())))));
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
		concluded(number, "MISSING", (one) -> one.row().missing());
	}

	private int concluded(int number, String key, Predicate<Found> wanted) {
		List<Found> units = this.found.stream().filter(wanted).toList();
		if (units.isEmpty()) {
			return number;
		}
		this.body.paragraph(number + 1 + ". " + this.frame.own(key, Map.of("count", DocumentText.count(units.size()),
				"units", units.stream().map((one) -> one.unit().displayName()).collect(Collectors.joining(", ")))));
		return number + 1;
	}

	private int count(Predicate<Found> wanted) {
		return (int) this.found.stream().filter(wanted).count();
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

	private Row row(int number, Found one) {
		PeriodRow row = one.row();
		boolean owed = row.reportId() != null;
		return new Row(List.of(Integer.toString(number), DocumentText.printable(one.unit().title()),
				(one.sentOn() != null) ? DocumentText.shortDay(one.sentOn()) : "",
				owed ? Long.toString(one.daysLate()) : "", owed ? Integer.toString(row.tasks()) : "",
				owed ? Integer.toString(row.done()) : "", owed ? Integer.toString(row.overdue()) : "",
				this.frame.say("STATUS." + ((row.status() != null) ? row.status() : "NONE")),
				DocumentText.printable(Objects.requireNonNullElse(row.remark(), ""))));
	}

	/**
	 * How the report of a unit stands.
	 *
	 * @param unit the unit
	 * @param row its report's figures
	 * @param sentOn when it was handed in first, null while it was not
	 * @param daysLate by how many days it is late
	 */
	record Found(AdminUnit unit, PeriodRow row, @Nullable LocalDate sentOn, long daysLate) {
	}

}
