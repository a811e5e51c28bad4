package vn.cchc.remediation.progress.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.TaskEnds;
import vn.cchc.remediation.plan.TaskDue;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.Tracking;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;
import vn.cchc.remediation.web.VietnameseFormat;

/** A row per task and a column per period. */
@Component
class TrackingTable {

	private final Tables tables;

	private final ProgressWords words;

	private final StateLook looks;

	private final TaskDue due;

	private final VietnameseFormat format;

	TrackingTable(Tables tables, ProgressWords words, StateLook looks, TaskDue due, VietnameseFormat format) {
		this.tables = tables;
		this.words = words;
		this.looks = looks;
		this.due = due;
		this.format = format;
	}

	/**
	 * The table.
	 * @param unit name of the unit
	 */
	DataTable of(String unit, Tracking tracking) {
		TableShape<Tracking.Row> shape = this.tables.<Tracking.Row>shape()
			.grouped("progress.tracking.domain", (row) -> TableCell.text(row.section()))
			.text("progress.tracking.task",
					(row) -> TableCell
						.text(row.title().isEmpty() ? this.tables.say("progress.line.unnamed") : row.title()))
			.text("progress.tracking.lead",
					(row) -> TableCell.text((row.task().lead() != null) ? row.task().lead().name()
							: this.tables.say("progress.line.nobody")))
			.text("progress.tracking.until", (row) -> TableCell.text(until(row)));
		for (int at = 0; at < tracking.columns().size(); at++) {
			Tracking.Column column = tracking.columns().get(at);
			String term = this.words.term(column.term());
			int place = at;
			shape.words(term, (column.reportId() != null) ? "/reports/" + column.reportId() : null,
					(row) -> cell(row.cells().get(place)));
		}
		List<TableCell> sums = new ArrayList<>(List.of(TableCell.text(this.tables.say("progress.tracking.sum")),
				TableCell.text(null), TableCell.text(null)));
		tracking.columns().forEach((column) -> sums.add(TableCell.text(sum(column))));
		return shape
			.of("tracking", this.tables.say("progress.tracking.heading"),
					List.of(unit, this.tables.say("web.table.year", String.valueOf(tracking.plan().planYear()))),
					tracking.rows())
			.total(sums.toArray(TableCell[]::new));
	}

	/** The deadline, and what became of a task that ended with its unit. */
	private String until(Tracking.Row row) {
		String due = this.due.whole(row.task());
		TaskEnds.End end = row.end();
		if (end == null) {
			return due;
		}
		String ended = (end.toUnit() != null) ? this.tables.say("progress.tracking.handed", end.toUnit(), end.reason())
				: this.tables.say("progress.tracking.ended", end.reason());
		return (row.task().due() != null) ? due + ". " + ended : ended;
	}

	private TableCell cell(Tracking.Cell cell) {
		Tracking.Line line = cell.line();
		if (line == null) {
			return TableCell.text(null);
		}
		String target = "/reports/" + cell.column().reportId() + "/lines/" + line.id();
		if (line.owed()) {
			return TableCell.text(said(this.tables.say("progress.line.owed"), line))
				.tint("track-OWED")
				.look("track-cell")
				.icon("plus")
				.to(target);
		}
		String state = this.tables.say("progress.state." + line.state());
		return TableCell.text(said(switch (line.state()) {
			case IN_PROGRESS -> state + " " + line.percent() + "\u00a0%";
			default -> state;
		}, line))
			.tint("track-" + line.state())
			.look("track-cell")
			.icon(this.looks.state(line.state()).icon())
			.to(target);
	}

	private String said(String state, Tracking.Line line) {
		return line.overdue() ? state + ". " + this.tables.say("progress.line.overdue") : state;
	}

	private String sum(Tracking.Column column) {
		if (column.status() == null) {
			return (column.dueOn() != null) ? this.tables.say("progress.tracking.due", this.format.date(column.dueOn()))
					: this.tables.say("progress.tracking.closed");
		}
		List<String> words = new ArrayList<>(List.of(this.tables.say("progress.status." + column.status()),
				this.tables.say("progress.tracking.sum.line", column.done(), column.inProgress(), column.overdue())));
		if (column.owed() > 0) {
			words.add(this.tables.say("progress.tracking.sum.owed", column.owed()));
		}
		return String.join(". ", words);
	}

}
