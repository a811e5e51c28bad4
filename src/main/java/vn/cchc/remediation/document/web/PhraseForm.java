package vn.cchc.remediation.document.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.document.phrase.OfficialWordings;
import vn.cchc.remediation.document.phrase.PhraseCatalog;
import vn.cchc.remediation.document.phrase.PhraseCatalog.Phrase;

/**
 * The page of an authority's words: what was typed, or what is there.
 *
 * @param lines a line per phrase, by key, in the order of the catalog
 * @param smallPrint whether official prints are to name their code, as words under its
 * key; empty where the authority leaves it open
 * @param smallPrintWas what it was when the page was made
 * @param smallPrintProblem what is wrong with it, null for nothing
 */
record PhraseForm(Map<String, Line> lines, String smallPrint, String smallPrintWas,
		@Nullable String smallPrintProblem) {

	/**
	 * What is there now.
	 * @param above the words of the authority above, by key
	 */
	static PhraseForm present(PhraseCatalog catalog, List<OfficialWordings.Change> changes, Map<String, String> above) {
		Map<String, OfficialWordings.Change> last = new LinkedHashMap<>();
		changes.forEach((change) -> last.put(change.key(), change));
		Map<String, Line> lines = new LinkedHashMap<>();
		catalog.groups().forEach((group) -> group.phrases().forEach((phrase) -> {
			OfficialWordings.Change change = last.get(phrase.key());
			String words = words(change);
			lines.put(phrase.key(), new Line(phrase, words, words, change, above.get(phrase.key()), null));
		}));
		String small = words(last.get(OfficialWordings.SMALL_PRINT));
		return new PhraseForm(lines, small, small, null);
	}

	private static String words(OfficialWordings.@Nullable Change change) {
		return (change != null && change.wording() != null) ? change.wording() : "";
	}

	/** The same with what a form sent. */
	PhraseForm typed(Map<String, String> sent) {
		Map<String, Line> typed = new LinkedHashMap<>();
		this.lines.forEach(
				(key, line) -> typed.put(key, line.typed(Optional.ofNullable(sent.get("was." + key)).orElse(line.was()),
						Optional.ofNullable(sent.get("now." + key)).orElse(line.now()))));
		return new PhraseForm(typed, sent.getOrDefault("small", this.smallPrint),
				sent.getOrDefault("small.was", this.smallPrintWas), null);
	}

	/**
	 * The same with what is wrong, to be sent again: on what is there now, whoever wrote
	 * it. Words that were not touched are those that are there.
	 */
	PhraseForm again(Map<String, String> problems, PhraseForm present) {
		Map<String, Line> judged = new LinkedHashMap<>();
		this.lines.forEach((key, line) -> {
			String there = present.line(key).was();
			String now = line.now().equals(line.was()) ? there : line.now();
			judged.put(key, new Line(line.phrase(), there, now, line.last(), line.above(), problems.get(key)));
		});
		String small = this.smallPrint.equals(this.smallPrintWas) ? present.smallPrintWas() : this.smallPrint;
		return new PhraseForm(judged, small, present.smallPrintWas(), problems.get(OfficialWordings.SMALL_PRINT));
	}

	/** Whether anything is wrong among the phrases of a document. */
	public boolean wrong(PhraseCatalog.Group group) {
		return group.phrases().stream().anyMatch((phrase) -> line(phrase.key()).problem() != null);
	}

	/** How much could not be saved. */
	public long problems() {
		return this.lines.values().stream().filter((line) -> line.problem() != null).count()
				+ ((this.smallPrintProblem != null) ? 1 : 0);
	}

	/** How many phrases of a document are not the program's. */
	public long changed(PhraseCatalog.Group group) {
		return group.phrases().stream().filter((phrase) -> !line(phrase.key()).now().isEmpty()).count();
	}

	public Line line(String key) {
		return Objects.requireNonNull(this.lines.get(key));
	}

	/**
	 * A phrase.
	 *
	 * @param phrase which one
	 * @param was the words the page showed, empty for none of the authority's own
	 * @param now the words typed, likewise
	 * @param last the last change, null when there was none
	 * @param above the words of the authority above, null where it has the program's
	 * @param problem what is wrong with them, null for nothing
	 */
	record Line(Phrase phrase, String was, String now, OfficialWordings.@Nullable Change last, @Nullable String above,
			@Nullable String problem) {

		Line typed(String seen, String wanted) {
			return new Line(this.phrase, seen, wanted, this.last, this.above, null);
		}

	}

}
