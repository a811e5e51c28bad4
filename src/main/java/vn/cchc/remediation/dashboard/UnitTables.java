package vn.cchc.remediation.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableBar;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;

/** The tables of one unit, for its overview and as files. */
@Component
class UnitTables {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Tables tables;

	private final StandingCells cells;

	private final SheetLinks links;

	UnitTables(Tables tables, StandingCells cells, SheetLinks links) {
		this.tables = tables;
		this.cells = cells;
		this.links = links;
	}

	/** Year by year, with those of the units it came from. */
	DataTable years(UnitOverview overview) {
		boolean others = !overview.predecessors().isEmpty();
		return this.tables.<Scored>shape()
			.text("dashboard.year",
					(scored) -> TableCell.year(scored.year())
						.hint(scored.setName())
						.to(UnitAddress.overview(scored.unit().id(), scored.year(), scored.setId())))
			.text(others, "dashboard.unit", (scored) -> TableCell.text(named(overview, scored)))
			.figure("dashboard.points",
					(scored) -> TableCell.points(scored.totals().finalScore())
						.to(this.links.sheet(scored.assessmentId())))
			.figure("dashboard.max", (scored) -> TableCell.points(scored.totals().max()))
			.figure("dashboard.index", (scored) -> TableCell.percent(scored.totals().index()))
			.figure("dashboard.gap",
					(scored) -> TableCell.lost(scored.totals().gap())
						.to((scored.totals().gap() != null)
								? UnitAddress.lost(scored.unit().id(), scored.year(), scored.setId()) : null))
			.figure("dashboard.rank", (scored) -> this.cells.rank(scored.standing()))
			.figure("dashboard.rank.change", (scored) -> this.cells.change(scored.standing()))
			.text("dashboard.state", (scored) -> this.cells.state(scored.published() ? "published" : "draft"))
			.of("years", this.tables.say("dashboard.years"), List.of(overview.unit().title()),
					Stream.concat(overview.choices().stream(), overview.predecessors().stream()).toList());
	}

	private String named(UnitOverview overview, Scored scored) {
		String title = scored.unit().title();
		return (scored.unit().id() == overview.unit().id()) ? title
				: title + " (" + this.tables.say("dashboard.years.predecessor") + ")";
	}

	/** The domains and what lost points directly below them. */
	DataTable domains(UnitOverview overview, Scored current) {
		boolean ranked = overview.ranksDomains();
		TableShape<Part> shape = this.tables.<Part>shape()
			.text("dashboard.domain",
					(part) -> TableCell.text(part.label()).tint(part.indent()).to(cell(current, part)))
			.figure("dashboard.max", (part) -> max(part))
			.figure("dashboard.self",
					(part) -> TableCell.points(part.self()).to((part.self() != null) ? cell(current, part) : null))
			.figure("dashboard.final", (part) -> TableCell.points(part.last()).to(cell(current, part)))
			.figure(overview.cuts(), "dashboard.cut", (part) -> TableCell.signed(part.cut()))
			.figure("dashboard.gap", (part) -> TableCell.lost(part.gap()).to(cell(current, part)))
			.figure("dashboard.index", (part) -> TableCell.percent(part.index()))
			.figure(ranked, "dashboard.rank",
					(part) -> part.top() ? TableCell.rank(part.rank(), null) : TableCell.text(null))
			.figure(ranked, "dashboard.rank.change",
					(part) -> part.top() ? TableCell.percentSigned(part.change()) : TableCell.text(null))
			.bar("dashboard.bar", (part) -> bar(part, overview.longest()))
			.rows((part) -> part.top() ? "row-domain" : "");
		DataTable table = shape.of("domains", this.tables.say("dashboard.domains"), about(overview, current),
				overview.domains().stream().flatMap(UnitTables::parts).toList());
		Scored.Totals totals = current.totals();
		List<TableCell> sums = new ArrayList<>(
				List.of(TableCell.text(this.tables.say(totals.adjusted() ? "dashboard.sum.adjusted" : "dashboard.sum")),
						TableCell.points(totals.max()), TableCell.points(totals.self()),
						TableCell.points(totals.finalScore())));
		if (overview.cuts()) {
			sums.add(TableCell.signed(totals.cut()));
		}
		sums.add(TableCell.lost(totals.gap()));
		sums.add(TableCell.percent(totals.index()));
		return table.total(sums.toArray(TableCell[]::new));
	}

	private TableCell max(Part part) {
		TableCell cell = TableCell.points(part.max());
		return part.top() ? cell.orElse(this.tables.say("dashboard.unknown")) : cell;
	}

	/**
	 * The criteria that lost points.
	 * @param plan the plan that answers the scores, null without one
	 * @param compared whether the account may see the other units of the authority
	 */
	DataTable lost(UnitOverview overview, Scored current, @Nullable AnsweringPlan plan, boolean compared) {
		return this.tables.<LostCriterion>shape()
			.text("dashboard.criterion",
					(line) -> TableCell.text(line.code() + ". " + line.name()).to(cell(current, line)))
			.figure("dashboard.lost.points",
					(line) -> this.cells.lost(line.lost(), true).to((line.lost() != null) ? cell(current, line) : null))
			.figure("dashboard.max", (line) -> TableCell.points(line.max()))
			.figure("dashboard.self", (line) -> TableCell.points(line.self()))
			.figure("dashboard.final", (line) -> TableCell.points(line.finalScore()))
			.text("dashboard.reason",
					(line) -> (line.reason() != null) ? TableCell.text(line.reason())
							: TableCell.text(this.tables.say("dashboard.reason.none")).look("unknown"))
			.text("dashboard.lost.tasks", (line) -> tasks(plan, line))
			.link(compared, "dashboard.compare.short",
					(line) -> TableCell.text(this.tables.say("dashboard.compare.all"))
						.hint(this.tables.say("dashboard.compare.criterion", line.code()))
						.to(this.links.acrossUnits(overview.reviewerId(), line.criterionId())))
			.of("lost", this.tables.say("dashboard.lost"), about(overview, current), overview.lost().most())
			.total(TableCell.text(this.tables.say("dashboard.lost.sum", overview.lost().total())),
					TableCell.lost(overview.lost().sum()));
	}

	private TableCell tasks(@Nullable AnsweringPlan plan, LostCriterion line) {
		AnsweringPlan.Answer answer = (plan != null) ? plan.answer(line.criterionId()) : null;
		return (answer != null)
				? TableCell.text(this.tables.say("dashboard.lost.tasks.count", answer.tasks()))
					.to("/plans/" + Objects.requireNonNull(plan).planId() + "#" + answer.place())
				: TableCell.text(this.tables.say("dashboard.lost.tasks.none")).look("unknown");
	}

	private List<String> about(UnitOverview overview, Scored current) {
		return List.of(overview.unit().title(), this.tables.say("web.table.year", String.valueOf(current.year())));
	}

	private String cell(Scored current, Part part) {
		return this.links.cell(current.assessmentId(), part.criterionId());
	}

	private String cell(Scored current, LostCriterion line) {
		return this.links.cell(current.assessmentId(), line.criterionId());
	}

	private static @Nullable TableBar bar(Part part, @Nullable Points longest) {
		BigDecimal max = share(part.max(), longest);
		return (max != null) ? new TableBar(max, share(part.self(), longest), share(part.last(), longest)) : null;
	}

	private static @Nullable BigDecimal share(@Nullable Points points, @Nullable Points longest) {
		return (points != null && longest != null)
				? points.value().multiply(HUNDRED).divide(longest.value(), 2, RoundingMode.HALF_UP) : null;
	}

	private static Stream<Part> parts(DomainLine domain) {
		Part top = new Part(domain.criterionId(), domain.code() + ". " + domain.name(), true, domain.max(),
				domain.self(), domain.finalScore(), domain.cut(), domain.gap(), domain.index(), domain.publishedRank(),
				domain.publishedChange());
		return Stream.concat(Stream.of(top),
				domain.parts()
					.stream()
					.map((part) -> new Part(part.criterionId(), part.code() + ". " + part.name(), false, part.max(),
							part.self(), part.finalScore(), part.cut(), part.lost(), part.index(), null, null)));
	}

	/** A domain, or a criterion below it. */
	private record Part(long criterionId, String label, boolean top, @Nullable Points max, @Nullable Points self,
			@Nullable Points last, @Nullable Points cut, @Nullable Points gap, @Nullable Percent index,
			@Nullable Integer rank, @Nullable Points change) {

		String indent() {
			return this.top ? "" : "tree-indent-2";
		}

	}

}
