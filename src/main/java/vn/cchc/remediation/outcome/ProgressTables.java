package vn.cchc.remediation.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
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
		TaskFigures all = TaskFigures.ofAuthority(authorityId, year);
		TableShape<AuthorityProgress.Unit> shape = this.tables.<AuthorityProgress.Unit>shape()
			.text("outcome.unit",
					(unit) -> TableCell.text(StringUtils.capitalize(unit.name()))
						.to("/units/" + unit.id() + "/progress?year=" + year))
			.figure("outcome.gap",
					(unit) -> TableCell.lost(unit.gap())
						.to((unit.assessmentId() != null) ? "/assessments/" + unit.assessmentId() : null))
			.figure("outcome.tasks",
					(unit) -> unit.planned() ? of(unit, all).count(unit.tasks(), TaskChoice.ALL)
							: said("outcome.noplan"))
			.figure("outcome.done", (unit) -> ofPlan(unit, of(unit, all).count(unit.done(), TaskChoice.DONE)))
			.figure("outcome.percent", (unit) -> TableCell.percent(unit.percent()))
			.figure("outcome.overdue", (unit) -> ofPlan(unit, of(unit, all).late(unit.overdue())))
			.figure("outcome.ontime", (unit) -> ofPlan(unit, TableCell.count(unit.reports())))
			.figure("outcome.due", (unit) -> ofPlan(unit, TableCell.count(unit.dueReports())));
		for (int at = 0; at < progress.terms().size(); at++) {
			AuthorityProgress.Term term = progress.terms().get(at);
			int place = at;
			shape.column(this.words.term(term.term()), this.words.term(term.term()), "/periods/" + term.periodId(),
					(unit) -> cell(unit.cells().get(place)));
		}
		List<AuthorityProgress.Unit> units = progress.units();
		int tasks = sum(units, AuthorityProgress.Unit::tasks);
		int done = sum(units, AuthorityProgress.Unit::done);
		return shape.of("units", this.tables.say("outcome.units"), about(authority, year), units)
			.total(TableCell.text(this.tables.say("outcome.total")), TableCell.lostSum(gaps(units)),
					all.count(tasks, TaskChoice.ALL), all.count(done, TaskChoice.DONE), percent(done, tasks),
					all.late(sum(units, AuthorityProgress.Unit::overdue)),
					TableCell.count(sum(units, AuthorityProgress.Unit::reports)),
					TableCell.count(sum(units, AuthorityProgress.Unit::dueReports)));
	}

	private static TaskFigures of(AuthorityProgress.Unit unit, TaskFigures all) {
		return all.of(all.tasks().ofUnit(unit.id()));
	}

	private static BigDecimal gaps(List<AuthorityProgress.Unit> units) {
		return units.stream()
			.map(AuthorityProgress.Unit::gap)
			.filter(Objects::nonNull)
			.map((gap) -> gap.value())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Without a plan there is nothing to count. */
	private static TableCell ofPlan(AuthorityProgress.Unit unit, TableCell figure) {
		return unit.planned() ? figure : TableCell.count(null);
	}

	private TableCell cell(AuthorityProgress.@Nullable Cell cell) {
		if (cell == null) {
			return TableCell.percent((Integer) null);
		}
		return (cell.reportId() != null) ? TableCell.percent(cell.percent())
			.tint("heat-" + cell.step())
			.to("/reports/" + cell.reportId() + "/review") : said("outcome.cell.missing");
	}

	private TableCell said(String key) {
		return TableCell.text(this.tables.say(key)).tint("num").look("text-secondary");
	}

	/** Progress by domain. */
	DataTable domains(String authority, long authorityId, int year, AuthorityProgress progress) {
		TaskFigures all = TaskFigures.ofAuthority(authorityId, year);
		List<AuthorityProgress.Domain> domains = progress.domains();
		int tasks = sum(domains, AuthorityProgress.Domain::tasks);
		int done = sum(domains, AuthorityProgress.Domain::done);
		return this.tables.<AuthorityProgress.Domain>shape()
			.text("outcome.domain", (domain) -> TableCell.text(named(domain.code(), domain.title())))
			.figure("outcome.tasks", (domain) -> of(domain, all).count(domain.tasks(), TaskChoice.ALL))
			.figure("outcome.done", (domain) -> of(domain, all).count(domain.done(), TaskChoice.DONE))
			.figure("outcome.percent", (domain) -> TableCell.percent(domain.percent()))
			.figure("outcome.overdue", (domain) -> of(domain, all).late(domain.overdue()))
			.of("domains", this.tables.say("outcome.domains"), about(authority, year), domains)
			.total(TableCell.text(this.tables.say("outcome.total")), all.count(tasks, TaskChoice.ALL),
					all.count(done, TaskChoice.DONE), percent(done, tasks),
					all.late(sum(domains, AuthorityProgress.Domain::overdue)));
	}

	private static TaskFigures of(AuthorityProgress.Domain domain, TaskFigures all) {
		return all.of(all.tasks().ofDomain((domain.code() != null) ? domain.code() : domain.title()));
	}

	/** The next days on which tasks are due. */
	DataTable deadlines(String authority, long authorityId, int year, AuthorityProgress progress) {
		TaskFigures all = TaskFigures.ofAuthority(authorityId, year);
		return this.tables.<AuthorityProgress.Deadline>shape()
			.text("outcome.day", (one) -> TableCell.date(one.day()).tint("text-nowrap"))
			.figure("outcome.tasks.open",
					(one) -> all.of(all.tasks().dueOn(one.day())).count(one.tasks(), TaskChoice.OPEN))
			.figure("outcome.unit.count", (one) -> TableCell.count(one.units()))
			.of("deadlines", this.tables.say("outcome.deadlines"), about(authority, year), progress.deadlines());
	}

	/** Who leads what is overdue. */
	DataTable leads(String authority, long authorityId, int year, AuthorityProgress progress) {
		TaskFigures all = TaskFigures.ofAuthority(authorityId, year);
		return this.tables.<AuthorityProgress.Lead>shape()
			.text("outcome.stuck.leads.name",
					(lead) -> TableCell.text(StringUtils.capitalize(lead.unit()) + " – "
							+ ((lead.name() != null) ? lead.name() : this.tables.say("outcome.lead.nobody"))))
			.figure("outcome.tasks.open", (lead) -> of(lead, all).count(lead.open(), TaskChoice.OPEN))
			.figure("outcome.overdue", (lead) -> of(lead, all).late(lead.overdue()))
			.of("leads", this.tables.say("outcome.stuck.leads"), about(authority, year), progress.leads());
	}

	private static TaskFigures of(AuthorityProgress.Lead lead, TaskFigures all) {
		return all.of(all.tasks().ofUnit(lead.unitId()).ledBy(lead.name()));
	}

	/** The criteria whose tasks stand still. */
	DataTable criteria(String authority, long authorityId, int year, AuthorityProgress progress) {
		TaskFigures all = TaskFigures.ofAuthority(authorityId, year);
		return this.tables.<AuthorityProgress.Stuck>shape()
			.text("outcome.stuck.criteria.name", (row) -> TableCell.text(named(row.code(), row.title())))
			.figure("outcome.stuck.tasks",
					(row) -> all.of(all.tasks().forCriterion(row.code())).count(row.open(), TaskChoice.STUCK))
			.figure("outcome.overdue",
					(row) -> (row.overdue() > 0) ? TableCell.count(row.overdue()).look("lost") : TableCell.count(0))
			.figure("outcome.unit.count", (row) -> TableCell.count(row.units()))
			.of("criteria", this.tables.say("outcome.stuck.criteria"), about(authority, year), progress.criteria());
	}

	/** A code and what is called by it; either may be missing. */
	private static String named(@Nullable String code, String title) {
		return Stream.of(Objects.requireNonNullElse(code, ""), title)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(". "));
	}

	/** A unit's plan, period by period. */
	DataTable periods(long unitId, String unit, UnitProgress progress) {
		TaskFigures all = TaskFigures.ofPlan(unitId, progress);
		TableShape<UnitProgress.Period> shape = this.tables.<UnitProgress.Period>shape()
			.text("outcome.period",
					(line) -> TableCell.text(this.words.term(line.term()))
						.to(line.told() ? "/reports/" + line.reportId() : null)
						.tint("text-nowrap"))
			.text("outcome.report",
					(line) -> TableCell.text(this.tables.say("progress.status." + line.status())).tint("text-nowrap"))
			.figure("outcome.tasks", (line) -> of(line, all).count(line.tasks(), TaskChoice.ALL))
			.figure("progress.state.DONE", (line) -> of(line, all).count(line.done(), TaskChoice.DONE))
			.figure("progress.state.IN_PROGRESS",
					(line) -> of(line, all).count(line.inProgress(), TaskChoice.IN_PROGRESS))
			.figure("progress.state.NOT_STARTED",
					(line) -> of(line, all).count(line.notStarted(), TaskChoice.NOT_STARTED))
			.figure("progress.state.CANNOT", (line) -> of(line, all).count(line.cannot(), TaskChoice.CANNOT))
			.figure("outcome.overdue", (line) -> of(line, all).late(line.overdue()))
			.figure("outcome.points.covered", (line) -> of(line, all).points(line.covered(), TaskChoice.ALL))
			.figure("outcome.points.working", (line) -> of(line, all).points(line.working(), TaskChoice.IN_PROGRESS))
			.figure("outcome.points.done", (line) -> of(line, all).points(line.donePoints(), TaskChoice.DONE))
			.figure("outcome.points.accepted", (line) -> of(line, all).points(line.accepted(), TaskChoice.ACCEPTED));
		return shape.of("periods", this.tables.say("outcome.quarters"), about(unit, progress.year()),
				progress.periods());
	}

	private static TaskFigures of(UnitProgress.Period period, TaskFigures all) {
		return all.of(all.tasks().asOf(period.reportId()));
	}

	/** Who leads how much of a unit's plan. */
	DataTable leads(long unitId, String unit, UnitProgress progress) {
		TaskFigures all = TaskFigures.ofPlan(unitId, progress);
		List<UnitProgress.Lead> leads = progress.leads();
		return this.tables.<UnitProgress.Lead>shape()
			.text("outcome.lead",
					(lead) -> TableCell
						.text((lead.name() != null) ? lead.name() : this.tables.say("outcome.lead.nobody")))
			.figure("outcome.tasks", (lead) -> of(lead, all).count(lead.tasks(), TaskChoice.ALL))
			.figure("progress.state.DONE", (lead) -> of(lead, all).count(lead.done(), TaskChoice.DONE))
			.figure("outcome.overdue", (lead) -> of(lead, all).late(lead.overdue()))
			.of("leads", this.tables.say("outcome.leads"), about(unit, progress.year()), leads)
			.total(TableCell.text(this.tables.say("outcome.total")),
					all.count(sum(leads, UnitProgress.Lead::tasks), TaskChoice.ALL),
					all.count(sum(leads, UnitProgress.Lead::done), TaskChoice.DONE),
					all.late(sum(leads, UnitProgress.Lead::overdue)));
	}

	private static TaskFigures of(UnitProgress.Lead lead, TaskFigures all) {
		return all.of(all.tasks().ledBy(lead.name()));
	}

	private List<String> about(String whose, int year) {
		return List.of(whose, this.tables.say("web.table.year", String.valueOf(year)));
	}

	private static TableCell percent(int done, int tasks) {
		return TableCell.percent((tasks > 0) ? Integer.valueOf(Math.round(100f * done / tasks)) : null);
	}

	private static <R> int sum(List<R> rows, ToIntFunction<R> figure) {
		return rows.stream().mapToInt(figure).sum();
	}

}
