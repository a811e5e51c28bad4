package vn.cchc.remediation.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;

/** The tables of progress, of an authority and of a unit, for pages and as files. */
@Component
class ProgressTables {

	private final Tables tables;

	private final ProgressWords words;

	ProgressTables(Tables tables, ProgressWords words) {
		this.tables = tables;
		this.words = words;
	}

	/** The units with what they have done, period by period. */
	DataTable units(String authority, long authorityId, int year, AuthorityProgress progress) {
		TableShape<AuthorityProgress.Unit> shape = this.tables.<AuthorityProgress.Unit>shape()
			.text("outcome.unit",
					(unit) -> TableCell.text(StringUtils.capitalize(unit.name()))
						.to("/units/" + unit.id() + "/progress?year=" + year))
			.figure("outcome.gap", (unit) -> TableCell.lost(unit.gap()))
			.figure("outcome.tasks", (unit) -> ofPlan(unit, unit.tasks()).to(tracking(unit)))
			.figure("outcome.done", (unit) -> ofPlan(unit, unit.done()).to(tracking(unit)))
			.figure("outcome.percent", (unit) -> TableCell.percent(unit.percent()))
			.figure("outcome.overdue",
					(unit) -> late(ofPlan(unit, unit.overdue()), unit.overdue())
						.to((unit.overdue() > 0) ? "/authorities/" + authorityId + "/chase" : null))
			.figure("outcome.ontime", (unit) -> ofPlan(unit, unit.reports()))
			.figure("outcome.due", (unit) -> ofPlan(unit, unit.dueReports()));
		for (int at = 0; at < progress.terms().size(); at++) {
			PeriodTerm term = progress.terms().get(at);
			int place = at;
			shape.column(this.words.term(term), this.words.term(term), null, (unit) -> cell(unit.cells().get(place)));
		}
		List<AuthorityProgress.Unit> units = progress.units();
		int tasks = sum(units, AuthorityProgress.Unit::tasks);
		int done = sum(units, AuthorityProgress.Unit::done);
		return shape.of("units", this.tables.say("outcome.units"), about(authority, year), units)
			.total(TableCell.text(this.tables.say("outcome.total")), TableCell.lostSum(gaps(units)),
					TableCell.count(tasks), TableCell.count(done), percent(done, tasks),
					TableCell.count(sum(units, AuthorityProgress.Unit::overdue)),
					TableCell.count(sum(units, AuthorityProgress.Unit::reports)),
					TableCell.count(sum(units, AuthorityProgress.Unit::dueReports)));
	}

	private static BigDecimal gaps(List<AuthorityProgress.Unit> units) {
		return units.stream()
			.map(AuthorityProgress.Unit::gap)
			.filter(Objects::nonNull)
			.map((gap) -> gap.value())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static TableCell ofPlan(AuthorityProgress.Unit unit, int count) {
		return TableCell.count((unit.planId() != null) ? count : null);
	}

	private static @Nullable String tracking(AuthorityProgress.Unit unit) {
		return (unit.planId() != null) ? "/plans/" + unit.planId() + "/tracking" : null;
	}

	private TableCell cell(AuthorityProgress.@Nullable Cell cell) {
		if (cell == null) {
			return TableCell.percent((Integer) null);
		}
		return cell.submitted()
				? TableCell.percent(cell.percent())
					.tint("heat-" + cell.step())
					.to("/reports/" + cell.reportId() + "/review")
				: TableCell.text(this.tables.say("outcome.cell.missing")).tint("num").look("text-secondary");
	}

	/** Progress by domain. */
	DataTable domains(String authority, int year, AuthorityProgress progress) {
		List<AuthorityProgress.Domain> domains = progress.domains();
		int tasks = sum(domains, AuthorityProgress.Domain::tasks);
		int done = sum(domains, AuthorityProgress.Domain::done);
		return this.tables.<AuthorityProgress.Domain>shape()
			.text("outcome.domain",
					(domain) -> TableCell
						.text((domain.code() != null) ? domain.code() + ". " + domain.title() : domain.title()))
			.figure("outcome.tasks", (domain) -> TableCell.count(domain.tasks()))
			.figure("outcome.done", (domain) -> TableCell.count(domain.done()))
			.figure("outcome.percent", (domain) -> TableCell.percent(domain.percent()))
			.figure("outcome.overdue", (domain) -> late(TableCell.count(domain.overdue()), domain.overdue()))
			.of("domains", this.tables.say("outcome.domains"), about(authority, year), domains)
			.total(TableCell.text(this.tables.say("outcome.total")), TableCell.count(tasks), TableCell.count(done),
					percent(done, tasks), TableCell.count(sum(domains, AuthorityProgress.Domain::overdue)));
	}

	/** The next days on which tasks are due. */
	DataTable deadlines(String authority, int year, AuthorityProgress progress) {
		return this.tables.<AuthorityProgress.Deadline>shape()
			.text("outcome.day", (one) -> TableCell.date(one.day()).tint("text-nowrap"))
			.figure("outcome.tasks.open", (one) -> TableCell.count(one.tasks()))
			.figure("outcome.unit.count", (one) -> TableCell.count(one.units()))
			.of("deadlines", this.tables.say("outcome.deadlines"), about(authority, year), progress.deadlines());
	}

	/** Who leads what is overdue. */
	DataTable leads(String authority, int year, AuthorityProgress progress) {
		return stuck("leads").of("leads", this.tables.say("outcome.stuck.leads"), about(authority, year),
				progress.leads());
	}

	/** The criteria whose tasks stand still. */
	DataTable criteria(String authority, int year, AuthorityProgress progress) {
		return stuck("criteria").figure("outcome.unit.count", (row) -> TableCell.count(row.units()))
			.of("criteria", this.tables.say("outcome.stuck.criteria"), about(authority, year), progress.criteria());
	}

	private TableShape<AuthorityProgress.Stuck> stuck(String part) {
		return this.tables.<AuthorityProgress.Stuck>shape()
			.text("outcome.stuck." + part + ".name",
					(row) -> TableCell.text((row.title() != null) ? row.name() + ". " + row.title() : row.name()))
			.figure("outcome.tasks.open", (row) -> TableCell.count(row.open()))
			.figure("outcome.overdue", (row) -> late(TableCell.count(row.overdue()), row.overdue()));
	}

	/** A unit's plan, period by period. */
	DataTable periods(String unit, UnitProgress progress) {
		return this.tables.<UnitProgress.Period>shape()
			.text("outcome.period",
					(line) -> TableCell.text(this.words.term(line.term()))
						.to("/reports/" + line.reportId())
						.tint("text-nowrap"))
			.text("outcome.report",
					(line) -> TableCell.text(this.tables.say("progress.status." + line.status())).tint("text-nowrap"))
			.figure("outcome.tasks", (line) -> TableCell.count(line.tasks()))
			.figure("progress.state.DONE", (line) -> TableCell.count(line.done()))
			.figure("progress.state.IN_PROGRESS", (line) -> TableCell.count(line.inProgress()))
			.figure("progress.state.NOT_STARTED", (line) -> TableCell.count(line.notStarted()))
			.figure("progress.state.CANNOT", (line) -> TableCell.count(line.cannot()))
			.figure("outcome.overdue", (line) -> late(TableCell.count(line.overdue()), line.overdue()))
			.figure("outcome.points.covered", (line) -> TableCell.points(line.covered()))
			.figure("outcome.points.working", (line) -> TableCell.points(line.working()))
			.figure("outcome.points.done", (line) -> TableCell.points(line.donePoints()))
			.figure("outcome.points.accepted", (line) -> TableCell.points(line.accepted()))
			.of("periods", this.tables.say("outcome.quarters"), about(unit, progress.year()), progress.periods());
	}

	/** Who leads how much of a unit's plan. */
	DataTable leads(String unit, UnitProgress progress) {
		List<UnitProgress.Lead> leads = progress.leads();
		return this.tables.<UnitProgress.Lead>shape()
			.text("outcome.lead",
					(lead) -> TableCell
						.text((lead.name() != null) ? lead.name() : this.tables.say("outcome.lead.nobody")))
			.figure("outcome.tasks", (lead) -> TableCell.count(lead.tasks()))
			.figure("progress.state.DONE", (lead) -> TableCell.count(lead.done()))
			.figure("outcome.overdue", (lead) -> late(TableCell.count(lead.overdue()), lead.overdue()))
			.of("leads", this.tables.say("outcome.leads"), about(unit, progress.year()), leads)
			.total(TableCell.text(this.tables.say("outcome.total")),
					TableCell.count(sum(leads, UnitProgress.Lead::tasks)),
					TableCell.count(sum(leads, UnitProgress.Lead::done)),
					TableCell.count(sum(leads, UnitProgress.Lead::overdue)));
	}

	private List<String> about(String whose, int year) {
		return List.of(whose, this.tables.say("web.table.year", String.valueOf(year)));
	}

	private static TableCell late(TableCell cell, int overdue) {
		return (overdue > 0) ? cell.look("lost") : cell;
	}

	private static TableCell percent(int done, int tasks) {
		return TableCell.percent((tasks > 0) ? Integer.valueOf(Math.round(100f * done / tasks)) : null);
	}

	private static <R> int sum(List<R> rows, ToIntFunction<R> figure) {
		return rows.stream().mapToInt(figure).sum();
	}

}
