package vn.cchc.remediation.outcome.solution;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.Tables;

/** Solutions as a table, for their page and for files. */
@Component
class SolutionTable {

	private final Tables tables;

	SolutionTable(Tables tables) {
		this.tables = tables;
	}

	/** The table of some solutions. */
	DataTable of(List<Solution> solutions) {
		return this.tables.<Solution>shape()
			.text("outcome.solution", (one) -> TableCell.text(words(one)).tint("fw-normal plan-text"))
			.text("outcome.solution.where", (one) -> TableCell.text(where(one)).to(outcome(one)).tint("plan-text"))
			.text("outcome.solution.for",
					(one) -> TableCell.text(lines(String.join(", ", one.codes()), one.domain())).tint("plan-text"))
			.figure("outcome.promise.promised", (one) -> TableCell.points(one.promised()))
			.figure("outcome.promise.won", SolutionTable::won)
			.figure("outcome.promise.again", SolutionTable::again)
			.text("outcome.solution.known",
					(one) -> TableCell.text(say("outcome.solution.standing.one." + one.standing()))
						.look("state " + look(one.standing())))
			.text("outcome.solution.told", (one) -> TableCell.text(told(one)).tint("plan-text"))
			.of("solutions", say("outcome.solution.title"), List.of(), solutions);
	}

	private String words(Solution one) {
		return lines(one.solution(), said("output", one.output()), said("target", one.target()),
				said("lead", one.lead()));
	}

	private @Nullable String said(String what, @Nullable String text) {
		return (text != null) ? say("outcome.solution." + what, text) : null;
	}

	private String where(Solution one) {
		return lines(
				say("outcome.solution.unit", StringUtils.capitalize(one.unitName()), String.valueOf(one.planYear())),
				one.illustrative() ? say("web.illustrative") : null);
	}

	private static String look(SolutionStanding standing) {
		return switch (standing) {
			case WORKED -> "state-ok";
			case FAILED -> "state-warn";
			case KEEPS, UNTRIED -> "state-none";
		};
	}

	/** Why it is not known what it brought, and what was reported about it. */
	private String told(Solution one) {
		return lines(
				(one.standing() == SolutionStanding.UNTRIED) ? say("outcome.solution.untried." + one.untried()) : null,
				(one.state() != null) ? say("outcome.solution.reported", say("progress.state." + one.state())) : null);
	}

	private static TableCell won(Solution one) {
		TableCell cell = TableCell.points(one.won()).to((one.won() != null) ? outcome(one) : null);
		return (one.won() != null && one.won().isPositive()) ? cell.look("gained") : cell;
	}

	private static TableCell again(Solution one) {
		TableCell cell = TableCell.points(one.lostAgain());
		return (one.lostAgain() != null && one.lostAgain().isPositive()) ? cell.look("lost") : cell;
	}

	/** The page with the figures, for who may see the plan. */
	private static @Nullable String outcome(Solution one) {
		return one.visible() ? "/plans/" + one.planId() + "/outcome" : null;
	}

	private static String lines(@Nullable String... lines) {
		return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
	}

	private String say(String key, Object... arguments) {
		return this.tables.say(key, arguments);
	}

}
