package vn.cchc.remediation.outcome.promise;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.PointsSum;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;

/** What came of the promises of an authority's units, as tables for pages and files. */
@Component
class PromiseTables {

	private final Tables tables;

	PromiseTables(Tables tables) {
		this.tables = tables;
	}

	/**
	 * The units with what they promised and won back.
	 * @param sort by what the page sorts
	 */
	DataTable units(String authority, int year, AuthorityOutcome outcome, OutcomeSort sort, boolean descending) {
		AuthorityOutcome.Sums sums = outcome.sums();
		TableShape<AuthorityOutcome.Unit> shape = this.tables.<AuthorityOutcome.Unit>shape()
			.order(sort.key(), descending)
			.text("outcome.unit", (unit) -> TableCell.text(unit.name()).to("/units/" + unit.id()))
			.sorted(OutcomeSort.NAME.key(), "asc")
			.figure("outcome.promise.promised", (unit) -> TableCell.sum(unit.promised()).to(plan(unit)))
			.sorted(OutcomeSort.PROMISED.key(), "desc")
			.figure("outcome.promise.won", this::won)
			.sorted(OutcomeSort.WON.key(), "desc")
			.figure("outcome.promise.sort.share", (unit) -> TableCell.percent(unit.share()))
			.sorted(OutcomeSort.SHARE.key(), "desc")
			.figure("outcome.promise.again", (unit) -> again(unit.lostAgain()).to(plan(unit)))
			.sorted(OutcomeSort.AGAIN.key(), "desc")
			.figure("outcome.promise.sort.repeated",
					(unit) -> TableCell.count(unit.scored() ? unit.repeated() : null).to(plan(unit)))
			.sorted(OutcomeSort.REPEATED.key(), "desc")
			.figure("outcome.promise.incomparable",
					(unit) -> TableCell.count(unit.scored() ? unit.incomparable() : null));
		return shape
			.of("units", this.tables.say("outcome.promise.authority.units"), about(authority, year),
					outcome.units().rows())
			.total(TableCell.text(this.tables.say("outcome.promise.authority.total", sums.scored(), sums.plans())),
					TableCell.sum(sums.promised()), TableCell.sum(sums.won()), TableCell.percent(sums.share()),
					TableCell.sum(sums.lostAgain()), TableCell.count(sums.repeated()),
					TableCell.count(sums.incomparable()));
	}

	/** The criteria that won points back, the most first. */
	DataTable won(String authority, long authorityId, int year, List<AuthorityOutcome.Criterion> criteria) {
		return criteria("won", authority, authorityId, year, criteria);
	}

	/** The criteria that lost points again, the most first. */
	DataTable again(String authority, long authorityId, int year, List<AuthorityOutcome.Criterion> criteria) {
		return criteria("again", authority, authorityId, year, criteria);
	}

	private DataTable criteria(String part, String authority, long authorityId, int year,
			List<AuthorityOutcome.Criterion> criteria) {
		return this.tables.<AuthorityOutcome.Criterion>shape()
			.text("outcome.promise.criterion",
					(row) -> TableCell.text(row.code() + ". " + row.name())
						.to((row.id() != null) ? "/authorities/" + authorityId + "/criteria/" + row.id() : null))
			.figure("outcome.unit.count", (row) -> TableCell.count(row.units()))
			.figure("outcome.promise.promised", (row) -> TableCell.sum(row.promised()))
			.figure("outcome.promise.won", (row) -> gained(row.won()))
			.figure("outcome.promise.again", (row) -> again(row.lostAgain()))
			.figure("outcome.promise.sort.repeated", (row) -> TableCell.count(row.repeated()))
			.link(true, "outcome.solution.title",
					(row) -> (row.id() != null) ? TableCell.text(this.tables.say("outcome.promise.criteria.solutions"))
						.to("/solutions?criterion=" + row.id())
						.hint(this.tables.say("outcome.solution.criterion", row.code())) : TableCell.text(null))
			.of(part, this.tables.say("outcome.promise.criteria." + part), about(authority, year), criteria);
	}

	private TableCell won(AuthorityOutcome.Unit unit) {
		if (unit.won() != null) {
			return gained(unit.won()).to(plan(unit));
		}
		String why = (unit.planId() == null) ? "outcome.promise.authority.noplan"
				: (unit.scored() ? "outcome.promise.incomparable" : "outcome.promise.authority.unscored");
		return TableCell.text(this.tables.say(why)).tint("num").look("text-secondary");
	}

	private static @Nullable String plan(AuthorityOutcome.Unit unit) {
		return (unit.planId() != null) ? "/plans/" + unit.planId() + "/outcome" : null;
	}

	private static TableCell gained(@Nullable PointsSum points) {
		return TableCell.sum(points).look("gained");
	}

	private static TableCell again(@Nullable PointsSum points) {
		TableCell cell = TableCell.sum(points);
		return (points != null && points.value().signum() > 0) ? cell.look("lost") : cell;
	}

	private List<String> about(String authority, int year) {
		return List.of(authority, this.tables.say("web.table.year", String.valueOf(year)));
	}

}
