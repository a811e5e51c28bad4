package vn.cchc.remediation.document.compose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.model.Table.Align;
import vn.cchc.remediation.document.model.Table.Column;
import vn.cchc.remediation.plan.PlanContent;

/** The seven columns in which offices list their tasks (S2). */
final class PlanTable {

	private PlanTable() {
	}

	static List<Column> columns(Phrases phrases) {
		return List.of(new Column(phrases.say("COLUMN.NUMBER"), 11, Align.CENTRE),
				new Column(phrases.say("COLUMN.CRITERION"), 60, Align.LEFT),
				new Column(phrases.say("COLUMN.SOLUTION"), 70, Align.LEFT),
				new Column(phrases.say("COLUMN.LEAD"), 34, Align.LEFT),
				new Column(phrases.say("COLUMN.COOPERATING"), 34, Align.LEFT),
				new Column(phrases.say("COLUMN.DUE"), 26, Align.CENTRE),
				new Column(phrases.say("COLUMN.NOTE"), 22, Align.LEFT));
	}

	/**
	 * The row of a task.
	 * @param about what it is for
	 */
	static Table.Row row(int number, String about, PlanContent.Task task, Phrases phrases) {
		return new Table.Row(Stream
			.of(Integer.toString(number), about, solution(task, phrases), TaskWords.lead(task),
					TaskWords.cooperating(task), (task.due() != null) ? task.due().wording() : "",
					Objects.requireNonNullElse(task.note(), ""))
			.map(DocumentText::printable)
			.toList());
	}

	private static String solution(PlanContent.Task task, Phrases phrases) {
		return Stream
			.of(task.solution(), labelled("OUTPUT", task.output(), phrases), labelled("TARGET", task.target(), phrases))
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
	}

	private static @Nullable String labelled(String key, @Nullable String text, Phrases phrases) {
		return (text != null) ? DocumentText.upperFirst(phrases.say(key, Map.of("text", text))) : null;
	}

}
