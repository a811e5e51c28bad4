package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import vn.cchc.remediation.document.model.Block.Addressees;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.model.Table.Align;
import vn.cchc.remediation.document.model.Table.Column;
import vn.cchc.remediation.document.model.Table.Row;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.reminder.ChaseList.Late;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * Puts the letter together that reminds of what is late: an authority's to a unit, or a
 * unit's to those of its own people who lead what is late.
 */
final class ReminderComposer {

	private final PaperFrame frame;

	private final AdminUnit unit;

	private final List<Late> late;

	private final LocalDate today;

	private final Paper body = new Paper(0, false);

	private ReminderComposer(PaperFrame frame, AdminUnit unit, List<Late> late, LocalDate today) {
		this.frame = frame;
		this.unit = unit;
		this.late = late;
		this.today = today;
	}

	/**
	 * The letter.
	 * @param unit whose tasks are late
	 * @param late what is late, by who leads
	 */
	static ComposedDocument compose(PaperFrame frame, AdminUnit unit, List<Late> late, LocalDate today) {
		return new ReminderComposer(frame, unit, late, today).compose();
	}

	private ComposedDocument compose() {
		String subject = this.frame.own("SUBJECT");
		Map<String, String> names = Map.of("unit", this.frame.words().shortName(this.unit), "authority",
				DocumentText.upperFirst(this.frame.shortName()), "day", DocumentText.day(this.today));
		this.frame.beginLetter(this.body, subject);
		this.body.add(new Addressees(addressees()));
		if (this.late.isEmpty()) {
			this.body.paragraph(this.frame.say("REMINDER.NOTHING", names));
			this.body.missing(Gap.Kind.NOTHING_LATE, null);
		}
		else {
			this.body.paragraph(this.frame.own("OPENING", names));
			reports();
			tasks();
		}
		this.frame.end(this.body, this.frame.own("REQUEST", names), names);
		return this.frame.composed(subject, this.body);
	}

	private List<String> addressees() {
		if (this.frame.kind() == DocumentKind.REMINDER) {
			return List.of(this.frame.words().committee(this.unit));
		}
		List<String> leads = this.late.stream()
			.flatMap((one) -> Stream.ofNullable(one.lead()))
			.map(DocumentText::printable)
			.distinct()
			.toList();
		return leads.isEmpty() ? List.of(this.frame.own("ALL", Map.of("unit", this.unit.displayName()))) : leads;
	}

	private void reports() {
		List<String> reports = new ArrayList<>();
		for (Late one : this.late) {
			PeriodTerm term = one.term();
			if (term != null) {
				reports
					.add("- "
							+ this.frame
								.say("REMINDER.REPORT",
										Map.of("term", this.frame.words().term(term), "day",
												DocumentText.day(one.dueOn()), "days", Long.toString(one.days())))
							+ ".");
			}
		}
		if (!reports.isEmpty() && reports.size() < this.late.size()) {
			this.body.heading(2, "1.", this.frame.say("REMINDER.REPORTS"));
		}
		this.body.paragraphs(reports);
	}

	private void tasks() {
		List<Late> tasks = this.late.stream().filter((one) -> one.term() == null).toList();
		if (tasks.isEmpty()) {
			return;
		}
		if (tasks.size() < this.late.size()) {
			this.body.heading(2, "2.", this.frame.say("REMINDER.TASKS"));
		}
		List<Row> rows = new ArrayList<>();
		tasks.forEach((one) -> rows.add(row(rows.size() + 1, one)));
		this.body.add(new Table(List.of(column("NUMBER", 10, Align.CENTRE), column("WHAT", 72, Align.LEFT),
				column("LEAD", 38, Align.LEFT), column("DUE", 24, Align.CENTRE), column("DAYS_LATE", 18, Align.RIGHT)),
				rows));
	}

	private Column column(String key, int width, Align align) {
		return new Column(this.frame.say("COLUMN." + key), width, align);
	}

	private Row row(int number, Late one) {
		String lead = (one.lead() != null) ? one.lead() : this.frame.say("CALL.NOBODY");
		return new Row(
				List.of(Integer.toString(number), DocumentText.printable(Objects.requireNonNullElse(one.task(), "")),
						DocumentText.printable(lead), DocumentText.shortDay(one.dueOn()), Long.toString(one.days())));
	}

}
