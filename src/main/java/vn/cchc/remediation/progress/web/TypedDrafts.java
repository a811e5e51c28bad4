package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.DraftCell;
import vn.cchc.remediation.progress.DraftNote;
import vn.cchc.remediation.progress.Verdict;

/**
 * What was typed into a form of verdicts and could not be noted, so that it stands there
 * again.
 *
 * @param texts what was typed, by address
 * @param refused why it was not taken, by address
 */
record TypedDrafts(Map<String, String> texts, Map<String, DraftState> refused) {

	/** Nothing typed: a page that is opened. */
	static final TypedDrafts NONE = new TypedDrafts(Map.of(), Map.of());

	/** The verdicts there are, in the order of their keys. */
	public Verdict[] verdicts() {
		return Verdict.values();
	}

	/** What stands in a field: what was typed, otherwise what is noted. */
	public String text(String part, long id, DraftNote note) {
		DraftState state = this.refused.get(part + "-" + id);
		return (state != null) ? this.texts.getOrDefault(state.cell(), "") : stored(part, id, note);
	}

	/** What is noted there, as a form sends it. */
	public String stored(String part, long id, DraftNote note) {
		return DraftCell.parse(part + "-" + id).orElseThrow().text(note);
	}

	/** Why what was typed there was not taken; null when it was. */
	public @Nullable String refusal(String part, long id) {
		DraftState state = this.refused.get(part + "-" + id);
		return (state != null) ? state.message() : null;
	}

	/** Everything that was typed and not taken. */
	public List<String> lost() {
		return this.refused.keySet().stream().map(this.texts::get).filter(Objects::nonNull).toList();
	}

}
