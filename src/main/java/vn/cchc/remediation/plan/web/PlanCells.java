package vn.cchc.remediation.plan.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanSheet;

/**
 * The cells of the page: what stands in them, what they are called, what is said at them.
 */
final class PlanCells {

	private final PlanSheet sheet;

	private final Map<PlanCell, Outcome> refused;

	private final CellWords words;

	private final Map<String, String> parts = new HashMap<>();

	private final Map<PlanField, String> names;

	/**
	 * The cells of a plan.
	 * @param outcomes what became of a form that was sent, none otherwise
	 */
	PlanCells(PlanSheet sheet, List<Outcome> outcomes, CellWords words) {
		this.sheet = sheet;
		this.words = words;
		this.refused = outcomes.stream()
			.filter((outcome) -> outcome.state() != State.SAVED)
			.collect(Collectors.toMap((outcome) -> outcome.change().cell(), Function.identity(), (a, b) -> b));
		this.names = Map
			.copyOf(List.of(PlanField.values()).stream().collect(Collectors.toMap(Function.identity(), words::name)));
		sheet.look().content().sections().forEach((section) -> {
			this.parts.put("section" + section.id(), section.title());
			section.entries().forEach((entry) -> this.parts.put("entry" + entry.id(), entry.code()));
		});
		RowName.of(sheet.look().content()).forEach((task, row) -> this.parts.put("task" + task, row.text(words)));
	}

	/** A cell of the page by the name of its field; of the plan itself with part 0. */
	public Cell cell(String field, long partId) {
		return cell(new PlanCell(PlanField.valueOf(field), partId));
	}

	private Cell cell(PlanCell cell) {
		String stored = this.sheet.texts().getOrDefault(cell, "");
		Outcome outcome = this.refused.get(cell);
		String name = this.names.getOrDefault(cell.field(), "");
		return new Cell(cell.address(), cell.field(), name, label(cell, name), labelledBy(cell),
				(outcome != null) ? outcome.change().now() : stored, stored, (outcome != null) ? outcome.state() : null,
				note(cell, stored, outcome));
	}

	private String label(PlanCell cell, String name) {
		String part = this.parts.get(cell.field().part().name().toLowerCase(Locale.ROOT) + cell.partId());
		return (part != null) ? name + ", " + part : name;
	}

	/** A row's number can change without its cells being made anew. */
	private static @Nullable String labelledBy(PlanCell cell) {
		return (cell.field().part() == PlanField.Part.TASK) ? "l-" + cell.field() + " n-" + cell.partId() : null;
	}

	private String note(PlanCell cell, String stored, @Nullable Outcome outcome) {
		String refusal = (outcome != null) ? this.words.refusal(outcome) : null;
		return (refusal != null) ? refusal
				: this.words.understood(cell.field(), stored, this.sheet.look().content().planYear());
	}

	/** What was not saved, to be listed above the page. */
	public List<Cell> refusals() {
		return this.refused.keySet().stream().map(this::cell).toList();
	}

	/**
	 * One cell.
	 *
	 * @param key its address, which is its id and name in the page
	 * @param field its field, which is its column
	 * @param name what the field is called
	 * @param label what the cell is called
	 * @param labelledBy ids of what it is called by in the page, null where nothing is
	 * @param value what stands in it, or was typed and could not be saved
	 * @param was what is stored
	 * @param state what became of what was typed, null when nothing was
	 * @param note why it was not saved, or what was understood; empty for neither
	 */
	record Cell(String key, PlanField field, String name, String label, @Nullable String labelledBy, String value,
			String was, @Nullable State state, String note) {

		public boolean checked() {
			return PlanField.SET.equals(this.value);
		}

		public boolean conflict() {
			return this.state == State.CONFLICT;
		}

		/** The id of what is said at it; null when nothing is. */
		public @Nullable String noteId() {
			return this.note.isEmpty() ? null : this.key + "-note";
		}

		/** The class of what stands around it; null when nothing became of it. */
		public @Nullable String css() {
			return (this.state != null) ? "cell-" + this.state.name().toLowerCase(Locale.ROOT) : null;
		}

	}

}
