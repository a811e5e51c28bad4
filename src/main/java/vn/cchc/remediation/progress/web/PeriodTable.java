package vn.cchc.remediation.progress.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.progress.PeriodRow;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;

/** The units of a period as a table. */
@Component
class PeriodTable {

	private final Tables tables;

	private final ProgressWords words;

	private final StateLook looks;

	private final Clock clock;

	PeriodTable(Tables tables, ProgressWords words, StateLook looks, Clock clock) {
		this.tables = tables;
		this.words = words;
		this.looks = looks;
		this.clock = clock;
	}

	/** The table of the lines that the page lists, in its order. */
	DataTable of(PeriodPage page) {
		TableShape<PeriodLine> shape = this.tables.<PeriodLine>shape()
			.order(page.sort().key(), page.descending())
			.text("progress.period.unit", (line) -> TableCell.text(line.title()).to(report(page, line.row())));
		sorted(shape, page, PeriodSort.NAME);
		sorted(shape.text("progress.period.status", (line) -> status(line.row())), page, PeriodSort.STATUS);
		sorted(shape.figure("progress.period.submitted.on", (line) -> submitted(line.row())), page,
				PeriodSort.SUBMITTED);
		sorted(shape.figure("progress.period.late",
				(line) -> owed(line.row().reportId() != null, (int) line.late(), line.late() > 0)), page,
				PeriodSort.LATE);
		shape.figure("progress.period.tasks", (line) -> tasked(line, PeriodRow::tasks, false))
			.figure("progress.period.tasks.done", (line) -> tasked(line, PeriodRow::done, false));
		sorted(shape.figure("progress.period.done", (line) -> (line.row().tasks() > 0)
				? TableCell.percent(line.row().percentDone()) : TableCell.text(null)), page, PeriodSort.DONE);
		sorted(shape.figure("progress.period.tasks.late", (line) -> tasked(line, PeriodRow::overdue, true)), page,
				PeriodSort.OVERDUE);
		shape.text("progress.period.remark", (line) -> remark(page, line.row()));
		List<PeriodLine> lines = page.lines();
		int tasks = sum(lines, PeriodRow::tasks);
		int done = sum(lines, PeriodRow::done);
		return shape.of("period", this.tables.say("progress.period.table"), about(page), lines)
			.total(TableCell.text(this.tables.say("progress.period.sum", page.units())), null, null, null,
					TableCell.count(tasks), TableCell.count(done),
					TableCell.percent((tasks > 0) ? Integer.valueOf(Math.round(100f * done / tasks)) : null),
					TableCell.count(sum(lines, PeriodRow::overdue)));
	}

	private static void sorted(TableShape<PeriodLine> shape, PeriodPage page, PeriodSort by) {
		shape.sorted(by.key(), "asc", page.sorted(by.key()));
	}

	private List<String> about(PeriodPage page) {
		List<String> about = new ArrayList<>(List.of(page.authority().title(), this.words.term(page.period().term())));
		PeriodFilter filter = page.filter();
		if (filter != null) {
			about.add(this.tables.say("progress.period.filter." + filter, page.count(filter)));
		}
		return about;
	}

	private static @Nullable String report(PeriodPage page, PeriodRow row) {
		if (row.submissions() == 0) {
			return null;
		}
		return "/reports/" + row.reportId() + (page.mayManage() ? "/review" : "");
	}

	private TableCell status(PeriodRow row) {
		if (row.status() != null) {
			StateLook.Look look = this.looks.status(row.status());
			return TableCell.text(this.tables.say("progress.status." + row.status()))
				.look("state " + look.name())
				.icon(look.icon());
		}
		return (row.planId() == null)
				? TableCell.text(this.tables.say("progress.period.plan.none"))
					.look("state state-none")
					.to("/units/" + row.unitId() + "/plans")
				: TableCell.text(this.tables.say("progress.period.tasks.none")).look("state state-none");
	}

	private TableCell submitted(PeriodRow row) {
		return (row.reportId() == null) ? TableCell.text(null) : TableCell
			.minute((row.submittedAt() != null) ? row.submittedAt().atZoneSameInstant(this.clock.getZone()) : null);
	}

	private static TableCell tasked(PeriodLine line, ToIntFunction<PeriodRow> figure, boolean bad) {
		int value = figure.applyAsInt(line.row());
		TableCell cell = owed(line.row().tasks() > 0, value, bad && value > 0);
		return (value > 0) ? cell.to("/plans/" + line.row().planId() + "/tracking") : cell;
	}

	private static TableCell owed(boolean owed, int value, boolean bad) {
		TableCell cell = owed ? TableCell.count(value) : TableCell.text(null);
		return bad ? cell.look("lost") : cell;
	}

	private TableCell remark(PeriodPage page, PeriodRow row) {
		List<String> words = new ArrayList<>();
		if (row.remark() != null) {
			words.add(row.remark());
		}
		if (row.remarks() > 0) {
			words.add(this.tables.say("progress.period.remarks", row.remarks()));
		}
		if (row.waits() && row.drafts() > 0 && page.mayManage()) {
			words.add(this.tables.say("progress.period.noted", row.drafts(), row.tasks()));
		}
		return TableCell.text(words.isEmpty() ? null : String.join(" ", words)).tint("period-remark");
	}

	private static int sum(List<PeriodLine> lines, ToIntFunction<PeriodRow> figure) {
		return lines.stream().map(PeriodLine::row).mapToInt(figure).sum();
	}

}
