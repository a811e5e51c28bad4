package vn.cchc.remediation.assessment;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;

/**
 * The score sheet as a table: the columns that its page has, whoever may type into it.
 */
@Component
class SheetTable {

	private final Tables tables;

	SheetTable(Tables tables) {
		this.tables = tables;
	}

	/** The rows that pass the page's filter, and the total of all. */
	DataTable of(SheetView view) {
		TableShape<SheetView.Row> shape = this.tables.<SheetView.Row>shape()
			.text("assessment.column.code", (row) -> TableCell.text(row.criterion().code()))
			.text("assessment.column.name", (row) -> TableCell.text(row.criterion().name()))
			.figure("assessment.column.max", (row) -> TableCell.points(row.node().figures().max()));
		score(shape, ScoreColumn.SELF);
		score(shape, ScoreColumn.APPRAISED_1);
		if (view.second()) {
			score(shape, ScoreColumn.APPRAISED_2);
		}
		score(shape, ScoreColumn.SURVEY);
		shape
			.text("assessment.field.APPLICABLE",
					(row) -> TableCell
						.text(this.tables.say(row.cell("APPLICABLE").checked() ? "assessment.yes" : "assessment.no")))
			.figure("assessment.column.final", (row) -> TableCell.points(row.node().finalScore()))
			.figure("assessment.column.index", (row) -> TableCell.percent(row.node().figures().index()))
			.figure("assessment.column.lost", (row) -> TableCell.lost(row.node().lost()))
			.text("assessment.column.words", (row) -> TableCell.text(words(row)));
		return shape.of("sheet", this.tables.say("assessment.sheet"), about(view), view.rows()).total(total(view));
	}

	private static void score(TableShape<SheetView.Row> shape, ScoreColumn column) {
		shape.figure("assessment.field." + column, (row) -> TableCell.points(row.points(column)));
	}

	private List<String> about(SheetView view) {
		List<String> about = new ArrayList<>(
				List.of(view.unitTitle(), this.tables.say("web.table.year", String.valueOf(view.assessment().year()))));
		if (view.show() != SheetFilter.ALL) {
			about.add(this.tables.say("assessment.show." + view.show()));
		}
		return about;
	}

	private TableCell[] total(SheetView view) {
		Figures total = view.sheet().total();
		List<@Nullable TableCell> cells = new ArrayList<>();
		cells.add(TableCell.text(null));
		cells.add(TableCell.text(this.tables.say("assessment.sum.total")));
		cells.add(TableCell.points(total.max()));
		cells.add(TableCell.points(total.self()));
		// Appraisals and survey have no total of their own: a criterion has one or the
		// other.
		int without = view.second() ? 4 : 3;
		for (int at = 0; at < without; at++) {
			cells.add(TableCell.text(null));
		}
		cells.add(TableCell.points(total.finalScore()));
		cells.add(TableCell.percent(total.index()));
		cells.add(TableCell.lost(total.lost()));
		return cells.toArray(TableCell[]::new);
	}

	private @Nullable String words(SheetView.Row row) {
		List<String> words = new ArrayList<>();
		for (CellField field : List.of(CellField.REASON, CellField.CAUSE)) {
			String text = row.cell(field.name()).value();
			if (!text.isEmpty()) {
				words.add(this.tables.say("assessment.field." + field) + ": " + text);
			}
		}
		if (row.node().entry().deducted()) {
			words.add(this.tables.say("assessment.field.DEDUCTED"));
		}
		return words.isEmpty() ? null : String.join("\n", words);
	}

}
