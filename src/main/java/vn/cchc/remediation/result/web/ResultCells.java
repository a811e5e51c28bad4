package vn.cchc.remediation.result.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.result.ResultCell;
import vn.cchc.remediation.result.ResultChange.Outcome;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultField;
import vn.cchc.remediation.result.ResultLook;

/**
 * The cells of the page: what stands in them, what they are called, what is said at them.
 */
final class ResultCells {

	private final ResultLook look;

	private final Map<ResultCell, Outcome> refused;

	private final ResultWords words;

	/**
	 * The cells of a report.
	 * @param outcomes what became of a form that was sent, none otherwise
	 */
	ResultCells(ResultLook look, List<Outcome> outcomes, ResultWords words) {
		this.look = look;
		this.words = words;
		this.refused = outcomes.stream()
			.filter((outcome) -> outcome.state() != State.SAVED)
			.collect(Collectors.toMap((outcome) -> outcome.change().cell(), Function.identity(), (a, b) -> b));
	}

	/**
	 * A cell of the page by the name of its field; of the report itself with domain 0.
	 */
	public Cell cell(String field, long domainId) {
		return cell(new ResultCell(ResultField.valueOf(field), domainId));
	}

	private Cell cell(ResultCell cell) {
		String stored = this.look.cells().getOrDefault(cell, "");
		Outcome outcome = this.refused.get(cell);
		String refusal = (outcome != null) ? this.words.refusal(outcome) : null;
		String name = this.words.name(cell.field());
		return new Cell(cell.address(), name, label(cell, name), (outcome != null) ? outcome.change().now() : stored,
				stored, (outcome != null) ? outcome.state() : null, (refusal != null) ? refusal : "");
	}

	private String label(ResultCell cell, String name) {
		return this.look.content()
			.domain(cell.domainId())
			.map(ResultContent.Domain::heading)
			.map((heading) -> name + ", " + heading)
			.orElse(name);
	}

	/** What was not saved, to be listed above the page. */
	public List<Cell> refusals() {
		return this.refused.keySet().stream().map(this::cell).toList();
	}

	/**
	 * One cell.
	 *
	 * @param key its address, which is its id and name in the page
	 * @param name what the field is called
	 * @param label what the cell is called
	 * @param value what stands in it, or was typed and could not be saved
	 * @param was what is stored
	 * @param state what became of what was typed, null when nothing was
	 * @param note why it was not saved, empty when it was
	 */
	record Cell(String key, String name, String label, String value, String was, @Nullable State state, String note) {

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
