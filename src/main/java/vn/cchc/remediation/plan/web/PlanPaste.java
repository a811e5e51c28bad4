package vn.cchc.remediation.plan.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.TabText;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.NewEntry;
import vn.cchc.remediation.plan.NewSection;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditor.PastedTask;
import vn.cchc.remediation.plan.PlanEditor.TaskText;
import vn.cchc.remediation.plan.PlanField;

/**
 * Tasks pasted from a spreadsheet. A row whose first cell is empty is for the criteria of
 * the row above, as in a table with joined cells; a row with a first cell alone begins a
 * domain. Until a row has named a criterion or a domain, the row of the plan into which
 * it was pasted says what the rows are for.
 */
final class PlanPaste {

	private static final Pattern DOMAIN = Pattern.compile("(?:lĩnh vực\\s*)?([0-9]{1,2}|[IVX]{1,5})\\s*[.:)]\\s*(.+)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);

	private final PlanContent content;

	private final CellWords words;

	private final Map<String, String> known;

	private final PasteColumns columns;

	/** What rows of the plan are for that pasted rows without criteria still fill. */
	private Iterator<List<NewEntry>> waiting;

	private @Nullable NewSection domain;

	private List<NewEntry> criteria = List.of();

	private PlanPaste(PlanContent content, PasteColumns columns, PasteAnchor anchor, CellWords words) {
		this.content = content;
		this.words = words;
		this.columns = columns;
		this.known = content.entries()
			.collect(Collectors.toMap(PlanContent.Entry::code, PlanContent.Entry::name, (one, other) -> one));
		this.domain = anchor.domain();
		this.waiting = anchor.criteria().iterator();
	}

	/** Reads the rows; one that begins a domain is no result of its own. */
	static List<Row> read(List<TabText.Row> rows, PasteColumns columns, PlanContent content, PasteAnchor anchor,
			CellWords words) {
		PlanPaste paste = new PlanPaste(content, columns, anchor, words);
		return rows.stream().skip(columns.headed() ? 1 : 0).flatMap((row) -> paste.read(row).stream()).toList();
	}

	private Optional<Row> read(TabText.Row row) {
		Map<PasteColumn, String> cells = new EnumMap<>(PasteColumn.class);
		for (PasteColumn column : PasteColumn.values()) {
			cells.put(column, row.cell(this.columns.place(column)));
		}
		PastedCriteria said = PastedCriteria.read(cells.getOrDefault(PasteColumn.CRITERIA, ""), this.known);
		boolean alone = cells.entrySet()
			.stream()
			.allMatch((cell) -> cell.getKey() == PasteColumn.CRITERIA || cell.getValue().isEmpty());
		if (!said.domain().isEmpty()) {
			this.domain = domain(said.domain());
			named(List.of());
		}
		else if (!said.criteria().isEmpty()) {
			named(said.criteria());
		}
		else if (this.waiting.hasNext()) {
			this.criteria = this.waiting.next();
		}
		return (alone && !said.domain().isEmpty()) ? Optional.empty() : Optional.of(judged(row.number(), cells));
	}

	private void named(List<NewEntry> said) {
		this.criteria = said;
		this.waiting = Collections.emptyIterator();
	}

	private NewSection domain(String said) {
		Matcher matcher = DOMAIN.matcher(said);
		return matcher.matches() ? NewSection.titled(matcher.group(1), matcher.group(2))
				: NewSection.titled(null, said);
	}

	private Row judged(int number, Map<PasteColumn, String> cells) {
		List<String> problems = new ArrayList<>();
		List<String> hints = new ArrayList<>();
		for (NewEntry entry : this.criteria) {
			if (!this.known.containsKey(entry.code())) {
				(entry.name().equals(entry.code()) ? problems : hints).add(this.words.say(
						entry.name().equals(entry.code()) ? "plan.write.paste.unnamed" : "plan.write.paste.new",
						entry.code()));
			}
		}
		points(cells.getOrDefault(PasteColumn.POINTS, "")).ifPresent(problems::add);
		NewSection section = section();
		if (section == null) {
			problems.add(this.words.say("plan.write.paste.nowhere"));
		}
		else if (problems.isEmpty() && added(section)) {
			hints.add(this.words.say("plan.write.paste.new.domain", section.title()));
		}
		String due = cells.getOrDefault(PasteColumn.DUE, "");
		Optional.of(this.words.understood(PlanField.TASK_DUE, due, this.content.planYear()))
			.filter((text) -> !text.isEmpty())
			.ifPresent(hints::add);
		return new Row(number, cells, this.criteria.stream().map(NewEntry::code).toList(), problems, hints,
				(problems.isEmpty() && section != null) ? new PastedTask(section, this.criteria, texts(cells)) : null);
	}

	private Optional<String> points(String typed) {
		int wanted = Math.max(1, this.criteria.size());
		String[] numbers = typed.split("\\+");
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		for (String number : numbers) {
			try {
				if (Points.parse(number).isNegative()) {
					return Optional.of(this.words.say("plan.cell.NOT_POINTS", number));
				}
			}
			catch (Points.InvalidPoints ex) {
				return Optional.of(this.words.say("plan.cell.NOT_POINTS", number));
			}
		}
		return (numbers.length == wanted) ? Optional.empty()
				: Optional.of(this.words.say("plan.cell.POINTS_PER_CRITERION", wanted));
	}

	/** The domain named above, else the one whose number the code begins with. */
	private @Nullable NewSection section() {
		if (this.criteria.isEmpty()) {
			return this.domain;
		}
		String code = this.criteria.get(0).code().split("\\.")[0];
		NewSection above = this.domain;
		return (above != null && (above.code() == null || code.equals(above.code()))) ? above
				: NewSection.numbered(code);
	}

	/** Whether neither the plan has the domain nor one of the criteria stands in one. */
	private boolean added(NewSection section) {
		return this.criteria.stream().noneMatch((entry) -> this.known.containsKey(entry.code()))
				&& this.content.sections()
					.stream()
					.noneMatch((present) -> (present.code() != null && present.code().equals(section.code()))
							|| Texts.fold(present.title()).equals(Texts.fold(section.title())));
	}

	private List<TaskText> texts(Map<PasteColumn, String> cells) {
		List<TaskText> texts = new ArrayList<>();
		if (!this.criteria.isEmpty()) {
			texts.add(new TaskText(PlanField.TASK_CRITERIA,
					String.join("; ", this.criteria.stream().map(NewEntry::code).toList())));
		}
		cells.forEach((column, text) -> {
			PlanField field = column.field();
			if (field != null && !text.isEmpty()) {
				texts.add(new TaskText(field, text));
			}
		});
		return texts;
	}

	/**
	 * A pasted row.
	 *
	 * @param number its line, counted from 1
	 * @param cells what stands in it
	 * @param codes the criteria it is for
	 * @param problems what is wrong with it
	 * @param hints what was understood, and what will be added with it
	 * @param task the task it means; null when something is wrong
	 */
	record Row(int number, Map<PasteColumn, String> cells, List<String> codes, List<String> problems,
			List<String> hints, @Nullable PastedTask task) {

		/** The text of a cell by the name of its column. */
		public String cell(String column) {
			return Objects.requireNonNullElse(this.cells.get(PasteColumn.valueOf(column)), "");
		}

	}

}
