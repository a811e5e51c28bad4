package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import vn.cchc.remediation.unit.AdminUnit;

/**
 * Puts the minutes of the review of a period together. Who was there and when is known to
 * the meeting alone; the paper has room for it.
 */
final class MinutesComposer {

	private final PaperFrame frame;

	private final List<Found> found;

	private final List<OfUnit> units;

	private final String term;

	private final Paper body = new Paper(0, false);

	private MinutesComposer(PaperFrame frame, PeriodTerm term, List<Found> found) {
		this.frame = frame;
		this.found = found;
		this.units = OfUnit.all(found);
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
		this.body.paragraph(this.frame.own("COUNTS", counts()));
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

	/**
	 * Units, not reports: a unit with two plans hands in two, and has sent when it has
	 * sent both.
	 */
	private Map<String, String> counts() {
		return Map.of("authority", this.frame.shortName(), "term", this.term, "reports",
				count((unit) -> unit.stand().owed()), "submitted", count(OfUnit::sent), "late",
				count((unit) -> unit.sent() && unit.late()), "missing", count((unit) -> unit.stand() == Stand.MISSING));
	}

	private String count(Predicate<OfUnit> wanted) {
		return DocumentText.count((int) this.units.stream().filter(wanted).count());
	}

	/** Each unit once, so that the numbers of units add up. */
	private void conclusion() {
		int number = 0;
		for (Stand stand : Stand.values()) {
			List<OfUnit> some = this.units.stream().filter((unit) -> unit.stand() == stand).toList();
			if (!some.isEmpty()) {
				number++;
				this.body.paragraph(number + ". "
						+ this.frame.own(stand.name(),
								Map.of("count", DocumentText.count(some.size()), "units",
										some.stream()
											.map(this::name)
											.map(DocumentText::lowerFirst)
											.collect(Collectors.joining(", ")))));
			}
		}
	}

	/** The unit, with how each of its reports stands where they differ. */
	private String name(OfUnit unit) {
		List<Found> reports = unit.found().stream().filter((one) -> Stand.of(one.row()).owed()).toList();
		String title = unit.found().get(0).unit().title();
		if (reports.stream().map((one) -> Stand.of(one.row())).distinct().count() < 2) {
			return title;
		}
		return title + reports.stream()
			.map((one) -> kind(one.row()) + ": " + DocumentText.lowerFirst(status(one.row())))
			.collect(Collectors.joining("; ", " (", ")"));
	}

	/** The unit, with which of its plans is meant where it has several. */
	private String name(Found one) {
		String title = one.unit().title();
		return (one.row().planKind() != null && unit(one).found().size() > 1) ? title + " (" + kind(one.row()) + ")"
				: title;
	}

	private OfUnit unit(Found one) {
		return this.units.stream().filter((unit) -> unit.found().contains(one)).findFirst().orElseThrow();
	}

	private String kind(PeriodRow row) {
		return DocumentText.lowerFirst(this.frame.say("PLAN.KIND." + row.planKind()));
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
				(handed != null) ? Integer.toString(handed.overdue()) : "", status(row),
				DocumentText.printable(Objects.requireNonNullElse(row.remark(), ""))));
	}

	private String sent(Found one) {
		if (one.sentOn() != null) {
			return DocumentText.shortDay(one.sentOn());
		}
		return one.row().missing() ? this.frame.own("NOT_SENT") : "";
	}

	private String status(PeriodRow row) {
		return this.frame.say("STATUS." + switch (Stand.of(row)) {
			case TAKEN_BACK -> "TAKEN_BACK";
			case NO_PLAN -> "NO_PLAN";
			case NO_TASK -> "NONE";
			default -> String.valueOf(row.status());
		});
	}

	/**
	 * How a report stands, and so what is concluded about it, in the order of the paper;
	 * of several reports of a unit the last one decides.
	 */
	private enum Stand {

		ACCEPTED, RETURNED, WAITING, TAKEN_BACK, MISSING, NO_PLAN, NO_TASK;

		static Stand of(PeriodRow row) {
			if (row.planId() == null) {
				return NO_PLAN;
			}
			if (row.missing()) {
				return MISSING;
			}
			return (row.status() == null) ? NO_TASK : switch (row.status()) {
				case ACCEPTED -> ACCEPTED;
				case RETURNED -> RETURNED;
				case SUBMITTED -> WAITING;
				default -> TAKEN_BACK;
			};
		}

		/** Whether there is a report to be sent. */
		boolean owed() {
			return compareTo(MISSING) <= 0;
		}

	}

	/**
	 * What was found of a unit.
	 *
	 * @param found its reports, one per plan
	 */
	private record OfUnit(List<Found> found) {

		static List<OfUnit> all(List<Found> found) {
			return found.stream()
				.collect(Collectors.groupingBy((one) -> one.row().unitId(), LinkedHashMap::new, Collectors.toList()))
				.values()
				.stream()
				.map(OfUnit::new)
				.toList();
		}

		/** A plan without a report in the period says nothing where another has one. */
		Stand stand() {
			return this.found.stream()
				.map((one) -> Stand.of(one.row()))
				.filter(Stand::owed)
				.max(Comparator.naturalOrder())
				.orElseGet(() -> Stand.of(this.found.get(0).row()));
		}

		/** Whether it has sent all its reports. */
		boolean sent() {
			return stand().owed() && stand() != Stand.MISSING;
		}

		boolean late() {
			return this.found.stream().anyMatch((one) -> one.daysLate() > 0);
		}

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
