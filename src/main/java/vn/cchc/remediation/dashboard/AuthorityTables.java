package vn.cchc.remediation.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.unit.UnitRow;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableBar;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;

/** The tables of a reviewing authority, for its pages and as files. */
@Component
class AuthorityTables {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Tables tables;

	private final StandingCells cells;

	private final SheetLinks links;

	AuthorityTables(Tables tables, StandingCells cells, SheetLinks links) {
		this.tables = tables;
		this.cells = cells;
		this.links = links;
	}

	/**
	 * The units with their totals.
	 * @param address how they are sorted
	 * @param summary over all of them; their mean closes the table
	 */
	DataTable units(Chosen chosen, AuthorityAddress address, List<UnitStanding> units, AuthoritySummary summary) {
		TableShape<UnitStanding> shape = this.tables.<UnitStanding>shape()
			.order(address.sorted().key(), address.descending())
			.text("dashboard.unit", (line) -> TableCell.text(line.unit().title()).to(overview(line, chosen)))
			.sorted("name", "asc")
			.figure("dashboard.rank", (line) -> this.cells.rank(line.standing()))
			.sorted("rank", "asc")
			.figure("dashboard.rank.change", (line) -> this.cells.change(line.standing()))
			.sorted("change", "desc")
			.figure("dashboard.index", (line) -> TableCell.percent(line.index()).to(sheet(line)))
			.sorted("index", "desc")
			.bar("dashboard.bar", (line) -> bar(line.index()))
			.figure("dashboard.points", (line) -> TableCell.points(line.finalScore()))
			.sorted("points", "desc")
			.figure("dashboard.gap", (line) -> TableCell.lost(line.gap()).to(lost(line, chosen)))
			.sorted("gap", "desc")
			.figure("dashboard.cut", (line) -> TableCell.signed(line.cut()))
			.sorted("cut", "desc")
			.text("dashboard.state", (line) -> this.cells.state(line.state()))
			.sorted("state", "asc");
		DataTable table = shape.of("units", this.tables.say("dashboard.reviewed"), about(chosen, address.search()),
				units);
		return (summary.indexed() == 0) ? table
				: table.total(TableCell.text(this.tables.say("dashboard.table.mean", summary.indexed())), null, null,
						TableCell.percent(summary.meanIndex()), null, TableCell.lost(summary.meanGap()),
						TableCell.signed(summary.meanCut()));
	}

	/** The domains with the mean of the units' indices. */
	DataTable domains(Chosen chosen, List<DomainMean> domains) {
		return this.tables.<DomainMean>shape()
			.text("dashboard.domain",
					(domain) -> TableCell.text(domain.code() + ". " + domain.name())
						.to(across(chosen, domain.criterionId())))
			.figure("dashboard.strip.mean",
					(domain) -> TableCell.percent(domain.mean())
						.tint(tint(domain.step()))
						.to(across(chosen, domain.criterionId())))
			.of("domains", this.tables.say("dashboard.strip"), about(chosen, null), domains);
	}

	/** The criteria that lose most points over all units. */
	DataTable losing(Chosen chosen, List<LosingCriterion> criteria) {
		return this.tables.<LosingCriterion>shape()
			.text("dashboard.criterion",
					(line) -> TableCell.text(line.code() + ". " + line.name()).to(across(chosen, line.criterionId())))
			.figure("dashboard.losing.sum",
					(line) -> TableCell.lostSum(line.lost().value()).to(across(chosen, line.criterionId())))
			.figure("dashboard.losing.units.short",
					(line) -> TableCell.count(line.units()).to(across(chosen, line.criterionId())))
			.figure("dashboard.losing.mean.short", (line) -> TableCell.lost(line.mean()).look(""))
			.of("losing", this.tables.say("dashboard.losing"), about(chosen, null), criteria);
	}

	/** A cell per unit and domain, and their means. */
	DataTable heatmap(Chosen chosen, AuthorityAddress address, List<DomainMean> domains, List<HeatmapReader.Row> rows,
			AuthoritySummary summary) {
		TableShape<HeatmapReader.Row> shape = this.tables.<HeatmapReader.Row>shape()
			.text("dashboard.unit",
					(row) -> TableCell.text(row.unit().unit().title()).to(overview(row.unit(), chosen)));
		for (int at = 0; at < domains.size(); at++) {
			DomainMean domain = domains.get(at);
			int place = at;
			shape.column(domain.code(), domain.code() + ". " + domain.name(), across(chosen, domain.criterionId()),
					(row) -> cell(row.unit(), row.cells().get(place)));
		}
		DataTable table = shape
			.figure("dashboard.index",
					(row) -> TableCell.percent(row.unit().index()).look("fw-bold").to(sheet(row.unit())))
			.of("heatmap", this.tables.say("dashboard.heatmap"), about(chosen, address.search()), rows);
		List<TableCell> means = new ArrayList<>();
		means.add(TableCell.text(this.tables.say("dashboard.table.mean", summary.scored())));
		domains.forEach((domain) -> means
			.add(TableCell.percent(domain.mean()).tint(tint(domain.step())).to(across(chosen, domain.criterionId()))));
		means.add(TableCell.percent(summary.meanIndex()));
		return table.total(means.toArray(TableCell[]::new));
	}

	private TableCell cell(UnitStanding unit, HeatmapReader.Cell cell) {
		Long assessment = unit.assessmentId();
		return TableCell.percent(cell.index())
			.tint(tint(cell.step()))
			.to((assessment != null) ? this.links.cell(assessment, cell.criterionId()) : null);
	}

	/** One criterion in all units. */
	DataTable criterion(UnitRow authority, CriterionReader.Head criterion, List<CriterionReader.Line> lines,
			CriterionReader.Sums sums) {
		DataTable table = this.tables.<CriterionReader.Line>shape()
			.text("dashboard.unit",
					(line) -> TableCell.text(line.unit().title())
						.to(UnitAddress.overview(line.unit().id(), criterion.year(), criterion.setId())))
			.figure("dashboard.max", (line) -> TableCell.points(line.max()))
			.figure("dashboard.self", (line) -> TableCell.points(line.self()))
			.figure("dashboard.final",
					(line) -> (line.assessmentId() != null)
							? TableCell.points(line.finalScore()).to(cell(line, criterion))
							: TableCell.text(this.tables.say("dashboard.state.none")))
			.figure("dashboard.lost.points",
					(line) -> this.cells.lost(line.lost(), line.deducted())
						.to((line.lost() != null) ? cell(line, criterion) : null))
			.text("dashboard.reason", (line) -> TableCell.text((line.reason() != null) ? line.reason() : "–"))
			.of("criterion", criterion.title(), List.of(authority.title(), year(criterion.year())), lines);
		return table.total(TableCell.text(this.tables.say("dashboard.table.total", sums.units())), null, null, null,
				TableCell.lostSum(sums.lost().value()));
	}

	private @Nullable String cell(CriterionReader.Line line, CriterionReader.Head criterion) {
		Long assessment = line.assessmentId();
		return (assessment != null) ? this.links.cell(assessment, criterion.criterionId()) : null;
	}

	private static String overview(UnitStanding line, Chosen chosen) {
		SetChoice set = chosen.set();
		return (line.assessmentId() != null && set != null)
				? UnitAddress.overview(line.unit().id(), set.year(), set.setId())
				: UnitAddress.overview(line.unit().id());
	}

	private static @Nullable String lost(UnitStanding line, Chosen chosen) {
		SetChoice set = chosen.set();
		return (line.gap() != null && set != null) ? UnitAddress.lost(line.unit().id(), set.year(), set.setId()) : null;
	}

	private @Nullable String sheet(UnitStanding line) {
		Long assessment = line.assessmentId();
		return (assessment != null) ? this.links.sheet(assessment) : null;
	}

	private @Nullable String across(Chosen chosen, long criterionId) {
		return this.links.acrossUnits(chosen.authority().id(), criterionId);
	}

	private List<String> about(Chosen chosen, @Nullable String search) {
		List<String> about = new ArrayList<>(List.of(chosen.authority().title()));
		if (chosen.set() != null) {
			about.add(year(chosen.set().year()));
		}
		if (search != null) {
			about.add(this.tables.say("dashboard.table.search", search));
		}
		return about;
	}

	private String year(int year) {
		return this.tables.say("web.table.year", String.valueOf(year));
	}

	private static @Nullable TableBar bar(@Nullable Percent index) {
		return (index != null) ? new TableBar(HUNDRED, null, index.value()) : null;
	}

	private static String tint(int step) {
		return (step > 0) ? "heat-" + step : "";
	}

	/**
	 * What tables of an authority are about.
	 *
	 * @param authority the authority
	 * @param set the set and its year; null while there are no scores
	 */
	record Chosen(UnitRow authority, @Nullable SetChoice set) {
	}

}
