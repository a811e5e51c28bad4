package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.Tables;

/** The criteria of a plan as a table, by domain. */
@Component
class CriteriaTable {

	private final Tables tables;

	private final UnitRepository units;

	CriteriaTable(Tables tables, UnitRepository units) {
		this.tables = tables;
		this.units = units;
	}

	/**
	 * The criteria with their figures as the plan took them over, with what stands behind
	 * them and how many tasks there are for each. What is summed below them is only what
	 * they lost and win back: a criterion and its parent share their maximum.
	 */
	DataTable of(PlanContent plan) {
		String address = "/plans/" + plan.planId();
		List<Row> rows = plan.sections()
			.stream()
			.flatMap((section) -> section.entries().stream().map((entry) -> new Row(section, entry)))
			.toList();
		return this.tables.<Row>shape()
			.grouped("plan.write.column.domain", (row) -> TableCell.text(row.domain()))
			.text("plan.cell.field.ENTRY_NAME",
					(row) -> TableCell.text(row.entry().code() + ". " + row.entry().name())
						.to(address + "#entry-" + row.entry().id()))
			.text("plan.cell.field.ENTRY_PURPOSE",
					(row) -> TableCell.text(this.tables.say("plan.purpose." + row.entry().purpose())))
			.figure("plan.cell.field.ENTRY_MAX", (row) -> TableCell.points(row.entry().score().max()))
			.figure("plan.cell.field.ENTRY_SELF", (row) -> TableCell.points(row.entry().score().self()))
			.figure("plan.cell.field.ENTRY_FINAL", (row) -> TableCell.points(row.entry().score().finalScore()))
			.figure("plan.table.lost", (row) -> TableCell.lost(row.entry().lost()))
			.figure("plan.table.promised", (row) -> TableCell.points(promised(plan, row.entry())))
			.figure("plan.table.count", (row) -> TableCell.count(plan.writtenFor(row.entry().id()).count()))
			.text("plan.cell.field.ENTRY_REPEATED",
					(row) -> TableCell.text(row.entry().repeated() ? this.tables.say("plan.write.repeated") : null))
			.text("plan.cell.field.ENTRY_REASON", (row) -> TableCell.text(row.entry().reason()).tint("plan-text"))
			.text("plan.cell.field.ENTRY_CAUSE", (row) -> TableCell.text(row.entry().cause()).tint("plan-text"))
			.of("criteria", this.tables.say("plan.table.criteria"),
					List.of(this.units.get(plan.unitId()).title(),
							this.tables.say("web.table.year", String.valueOf(plan.planYear()))),
					rows)
			.total(TableCell.text(this.tables.say("plan.table.named")), null, null, null, null,
					TableCell.lost(Points.sumOfKnown(rows.stream().map((row) -> row.entry().lost()))),
					TableCell.points(Points.sumOfKnown(rows.stream().map((row) -> promised(plan, row.entry())))));
	}

	/**
	 * What the written tasks of a criterion promise together; null when none says any.
	 */
	private static @Nullable Points promised(PlanContent plan, PlanContent.Entry entry) {
		return Points.sumOfKnown(plan.writtenFor(entry.id()).map((task) -> task.points(entry)));
	}

	/** A criterion in its domain. */
	private record Row(PlanContent.Section section, PlanContent.Entry entry) {

		String domain() {
			return Stream.of(this.section.code(), this.section.title())
				.filter(Objects::nonNull)
				.collect(Collectors.joining(". "));
		}

	}

}
