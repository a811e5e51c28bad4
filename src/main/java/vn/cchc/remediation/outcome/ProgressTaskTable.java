package vn.cchc.remediation.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.outcome.ProgressTasks.Row;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;
import vn.cchc.remediation.web.VietnameseFormat;

/** The tasks behind a figure of progress as a table, for the page and as a file. */
@Component
class ProgressTaskTable {

	private final Tables tables;

	private final ProgressWords words;

	private final VietnameseFormat format;

	ProgressTaskTable(Tables tables, ProgressWords words, VietnameseFormat format) {
		this.tables = tables;
		this.words = words;
		this.format = format;
	}

	/**
	 * The table.
	 * @param byUnit whether they are those of several units
	 * @param about whose they are and what the filter says
	 */
	DataTable of(List<Row> tasks, boolean byUnit, List<String> about) {
		TableShape<Row> shape = this.tables.<Row>shape()
			.text("outcome.task", (task) -> TableCell.text(task.name()).to(task.path()))
			.text("outcome.lead",
					(task) -> TableCell
						.text((task.lead() != null) ? task.lead() : this.tables.say("outcome.lead.nobody")))
			.text("outcome.task.due", ProgressTaskTable::due)
			.text("outcome.task.state", (task) -> TableCell.text(state(task)).look(task.overdue() ? "lost" : ""))
			.figure("outcome.task.points", (task) -> TableCell.points(task.points()));
		DataTable table = (byUnit
				? shape.grouped("outcome.unit",
						(task) -> TableCell.text(StringUtils.capitalize(task.unit())).to("/units/" + task.unitId()))
				: shape)
			.of("tasks", this.tables.say("outcome.tasks.title"), about, tasks);
		if (tasks.isEmpty()) {
			return table;
		}
		BigDecimal points = tasks.get(0).pointsTotal();
		return table.total(TableCell.text(this.tables.say("outcome.tasks.sum", tasks.get(0).total())), null, null, null,
				TableCell.points(new Points(points)));
	}

	private static TableCell due(Row task) {
		TableCell day = TableCell.date(task.dueOn());
		return (task.dueOn() == null && task.wording() != null) ? TableCell.text(task.wording()) : day;
	}

	private String state(Row task) {
		String state = (task.state() != null) ? this.tables.say("progress.state." + task.state())
				: this.tables.say("outcome.task.unreported");
		String said = (task.verdict() != null && !"ACCEPTED".equals(task.verdict()))
				? this.tables.say("outcome.task.objected", state, this.tables.say("progress.verdict." + task.verdict()))
				: state;
		return task.overdue() ? this.tables.say("outcome.task.late", said) : said;
	}

	/**
	 * What a list is limited to, in words, besides what stands in the rows' choice.
	 * @param term the period at whose end things are looked at, null for today
	 * @param unit name of the unit that it is limited to, null for none
	 */
	List<String> limits(TaskFilter filter, @Nullable PeriodTerm term, @Nullable String unit) {
		List<String> limits = new ArrayList<>();
		if (unit != null) {
			limits.add(unit);
		}
		add(limits, filter.domain(), "outcome.tasks.domain");
		add(limits, filter.code(), "outcome.tasks.code");
		if (filter.lead() != null) {
			limits.add(filter.lead().isEmpty() ? this.tables.say("outcome.lead.nobody")
					: this.tables.say("outcome.tasks.lead", filter.lead()));
		}
		add(limits, (filter.due() != null) ? this.format.date(filter.due()) : null, "outcome.tasks.due");
		add(limits, (term != null) ? this.words.term(term) : null, "outcome.tasks.term");
		return limits;
	}

	private void add(List<String> limits, @Nullable String limit, String key) {
		if (limit != null) {
			limits.add(this.tables.say(key, Objects.requireNonNull(limit)));
		}
	}

	/** The words of a choice. */
	String choice(TaskChoice choice) {
		return this.tables.say("outcome.tasks.show." + choice.name());
	}

}
