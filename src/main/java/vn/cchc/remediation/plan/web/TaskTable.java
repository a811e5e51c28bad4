package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanParty;
import vn.cchc.remediation.plan.TaskDue;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.Tables;

/** The tasks of a plan as a table, by domain. */
@Component
class TaskTable {

	private final Tables tables;

	private final TaskDue due;

	private final UnitRepository units;

	TaskTable(Tables tables, TaskDue due, UnitRepository units) {
		this.tables = tables;
		this.due = due;
		this.units = units;
	}

	/**
	 * The tasks in which somebody wrote something.
	 * @param version which issued version it is, null for what is written now
	 */
	DataTable of(PlanContent plan, @Nullable Integer version) {
		Map<Long, Integer> numbers = plan.taskNumbers();
		List<Row> rows = plan.sections()
			.stream()
			.flatMap((section) -> section.tasks()
				.stream()
				.filter((task) -> !task.blank())
				.map((task) -> new Row(section, task)))
			.toList();
		return this.tables.<Row>shape()
			.grouped("plan.write.column.domain", (row) -> TableCell.text(row.domain()))
			.figure("plan.write.column.number", (row) -> TableCell.count(numbers.get(row.task().id())))
			.text("plan.cell.field.TASK_CRITERIA", (row) -> TableCell.text(criteria(plan, row.task())))
			.text("plan.cell.field.TASK_SOLUTION",
					(row) -> TableCell.text(lines(row.task().solution(), row.task().note())))
			.text("plan.cell.field.TASK_OUTPUT", (row) -> TableCell.text(output(row.task())))
			.text("plan.cell.field.TASK_LEAD",
					(row) -> TableCell.text((row.task().lead() != null) ? row.task().lead().name() : null))
			.text("plan.cell.field.TASK_COOPERATING",
					(row) -> TableCell
						.text(row.task().cooperating().stream().map(PlanParty::name).collect(Collectors.joining("; "))))
			.text("plan.cell.field.TASK_DUE", (row) -> TableCell.text(this.due.whole(row.task())))
			.figure("plan.cell.field.TASK_POINTS", (row) -> TableCell.points(row.task().points()))
			.of("tasks", this.tables.say("plan.table.tasks"), about(plan, version), rows)
			.total(null, TableCell.text(this.tables.say("plan.table.total")), null, null, null, null, null,
					TableCell.points(plan.taskPoints()));
	}

	private List<String> about(PlanContent plan, @Nullable Integer version) {
		return Stream
			.of(this.units.get(plan.unitId()).title(),
					this.tables.say("web.table.year", String.valueOf(plan.planYear())),
					(version != null) ? this.tables.say("plan.version.name", version) : null)
			.filter(Objects::nonNull)
			.toList();
	}

	private String criteria(PlanContent plan, PlanContent.Task task) {
		return task.criteria().isEmpty() ? this.tables.say("plan.read.domain")
				: task.criteria()
					.stream()
					.flatMap((link) -> plan.entry(link.entryId()).stream())
					.map(PlanContent.Entry::code)
					.collect(Collectors.joining("; "));
	}

	private static String output(PlanContent.Task task) {
		String target = (task.target() != null) ? " (" + task.target() + ")" : "";
		return Objects.requireNonNullElse(task.output(), "") + target;
	}

	private static String lines(@Nullable String... lines) {
		return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
	}

	/** A task in its domain. */
	private record Row(PlanContent.Section section, PlanContent.Task task) {

		String domain() {
			return Stream.of(this.section.code(), this.section.title())
				.filter(Objects::nonNull)
				.collect(Collectors.joining(". "));
		}

	}

}
