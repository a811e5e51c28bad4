package vn.cchc.remediation.outcome.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.Tables;

/**
 * What came of a plan as a table, for its page and for files: a row per domain, below it
 * its criteria, below each the tasks with their parts.
 */
@Component
class PlanOutcomeTable {

	private static final TableCell EMPTY = TableCell.text(null);

	private final Tables tables;

	private final OutcomeLooks looks;

	PlanOutcomeTable(Tables tables, OutcomeLooks looks) {
		this.tables = tables;
		this.looks = looks;
	}

	/** The table of a plan of a unit. */
	DataTable of(String unit, OutcomePage page) {
		boolean known = page.missing() == null;
		PlanOutcome.Sums sums = page.outcome().sums();
		boolean newly = sums.newlyLost().isPositive();
		List<Line> lines = new ArrayList<>();
		page.outcome().domains().stream().filter((domain) -> !domain.rows().isEmpty()).forEach((domain) -> {
			lines.add(domain(domain, known));
			domain.rows().forEach((row) -> {
				lines.add(criterion(page, domain, row));
				row.shares().forEach((share) -> lines.add(task(page, share)));
			});
		});
		String before = say("outcome.promise.before", String.valueOf(page.scoredYear()));
		String after = say("outcome.promise.after", String.valueOf(page.year()));
		DataTable table = this.tables.<Line>shape()
			.rows(Line::css)
			.text("outcome.promise.row", Line::name)
			.column(before, before, null, Line::before)
			.figure("outcome.promise.promised", Line::promised)
			.column(after, after, null, Line::after)
			.figure("outcome.promise.won", Line::won)
			.figure("outcome.promise.again", Line::again)
			.figure(newly, "outcome.promise.newly", Line::newly)
			.text("outcome.promise.state", Line::state)
			.text(lines.stream().anyMatch((line) -> line.note().value() != null), "outcome.promise.note", Line::note)
			.of("outcome", say("outcome.promise.criteria"),
					List.of(unit, say("web.table.year", String.valueOf(page.planYear()))), lines);
		return table.total(TableCell.text(say("outcome.promise.total")), TableCell.points(sums.lostBefore()),
				TableCell.points(sums.promised()), null, measured(sums.won(), known), measured(sums.lostAgain(), known),
				newly ? measured(sums.newlyLost(), known) : null);
	}

	private static Line domain(PlanOutcome.Domain domain, boolean known) {
		PlanOutcome.Sums sums = domain.sums();
		String name = Stream.of(domain.code(), domain.title())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(". "));
		return new Line("row-domain", TableCell.text(name), TableCell.points(sums.lostBefore()),
				TableCell.points(sums.promised()), EMPTY, measured(sums.won(), known),
				measured(sums.lostAgain(), known), measured(sums.newlyLost(), known), EMPTY, EMPTY);
	}

	private Line criterion(OutcomePage page, PlanOutcome.Domain domain, PlanOutcome.Row row) {
		String name = (row.entryId() != null) ? row.code() + ". " + row.name() : say("outcome.promise.domain");
		String promise = page.version() + ((row.entryId() != null) ? "#entry-" + row.entryId() : "");
		OutcomeLooks.Look look = this.looks.state(row.standing().state());
		return new Line("", TableCell.text(name), TableCell.points(row.lostBefore()).to(page.before(row)),
				TableCell.points(row.promised()).to(promise),
				TableCell.points(row.standing().lostAfter()).to(page.after(row)), gained(row.won()),
				lost(row.lostAgain()), lost(row.newlyLost()),
				TableCell.text(say("outcome.promise.state." + row.standing().state()))
					.look("state " + look.name())
					.icon(look.icon()),
				TableCell.text(note(domain, row)));
	}

	private @Nullable String note(PlanOutcome.Domain domain, PlanOutcome.Row row) {
		List<String> notes = new ArrayList<>();
		if (row.standing().repeated() && !row.comparable()) {
			notes.add(say("outcome.promise.repeated"));
		}
		if (row.shares().isEmpty() && !domain.answered()) {
			notes.add(say("outcome.promise.untasked"));
		}
		return notes.isEmpty() ? null : String.join("; ", notes);
	}

	/** A task begins with a dash, so that it is told from criteria in a file as well. */
	private Line task(OutcomePage page, PlanOutcome.Share share) {
		String words = Objects.requireNonNullElse(share.task().solution(), say("outcome.promise.unworded"));
		TaskState state = page.state(share.task().id());
		String said = (state != null) ? "progress.state." + state : "outcome.promise.task.unreported";
		return new Line("",
				TableCell.text("– " + words).tint("fw-normal tree-indent-2").to(page.task(share.task().id())), EMPTY,
				TableCell.points(share.promised()), EMPTY, gained(share.won()), lost(share.lostAgain()), EMPTY,
				TableCell.text(say(said)).to("/plans/" + page.planId() + "/tracking#task-" + share.task().id()), EMPTY);
	}

	private static TableCell measured(Points points, boolean known) {
		return TableCell.points(known ? points : null);
	}

	private static TableCell gained(@Nullable Points points) {
		return coloured(points, "gained");
	}

	private static TableCell lost(@Nullable Points points) {
		return coloured(points, "lost");
	}

	private static TableCell coloured(@Nullable Points points, String look) {
		TableCell cell = TableCell.points(points);
		return (points != null && points.isPositive()) ? cell.look(look) : cell;
	}

	private String say(String key, Object... arguments) {
		return this.tables.say(key, arguments);
	}

	/** A row: a domain, a criterion or a task. */
	private record Line(String css, TableCell name, TableCell before, TableCell promised, TableCell after,
			TableCell won, TableCell again, TableCell newly, TableCell state, TableCell note) {
	}

}
