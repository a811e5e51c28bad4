package vn.cchc.remediation.document.phrase;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.phrase.PhraseCatalog.Phrase;
import vn.cchc.remediation.unit.UnitLock;

/**
 * Changes an authority's words, all that were sent or none: words with a problem are
 * refused with what is wrong, and so are words that somebody else changed meanwhile.
 */
@Component
@Transactional
public class PhraseEditor {

	private final PhraseCatalog catalog;

	private final OfficialWordings wordings;

	private final PhraseBook book;

	private final UnitLock lock;

	private final MessageSourceAccessor messages;

	PhraseEditor(PhraseCatalog catalog, OfficialWordings wordings, PhraseBook book, UnitLock lock,
			MessageSource messages) {
		this.catalog = catalog;
		this.wordings = wordings;
		this.book = book;
		this.lock = lock;
		this.messages = new MessageSourceAccessor(messages);
	}

	/**
	 * What is wrong with words, by key.
	 * @param typed the words by key, empty for the program's
	 */
	@Transactional(readOnly = true)
	public Map<String, String> problems(Map<String, String> typed) {
		Map<String, String> problems = new LinkedHashMap<>();
		typed.forEach((key, words) -> this.catalog.find(key)
			.flatMap((phrase) -> problem(phrase, Wording.tidy(phrase, words)))
			.ifPresent((problem) -> problems.put(key, problem)));
		return problems;
	}

	private Optional<String> problem(Phrase phrase, String words) {
		return words.isEmpty() ? Optional.empty()
				: Wording.problem(phrase, words)
					.map((problem) -> this.messages.getMessage("document.phrases.problem." + problem.kind(),
							new Object[] { problem.what() }));
	}

	/**
	 * The words as documents of a unit would have them, for a preview.
	 * @param authorityId whose words were typed
	 * @param issuerId whose document it is; what the authority leaves open, its own
	 * documents take from the authority above
	 */
	@Transactional(readOnly = true)
	public Map<String, String> tried(Map<String, String> typed, long authorityId, long issuerId) {
		Map<String, String> above = (issuerId == authorityId) ? above(authorityId) : Map.of();
		Map<String, String> tried = new HashMap<>();
		typed.forEach((key, words) -> this.catalog.find(key).ifPresent((phrase) -> {
			String tidy = Wording.tidy(phrase, words);
			tried.put(key, tidy.isEmpty() ? above.getOrDefault(key, phrase.standard()) : tidy);
		}));
		return tried;
	}

	/**
	 * Changes the words; nothing when anything is wrong.
	 * @param was the words that were seen, by key, empty for the program's
	 * @param now the words wanted, likewise
	 * @return what is wrong by key, empty when all were changed
	 */
	public Map<String, String> change(long authorityId, Map<String, String> was, Map<String, String> now,
			long accountId) {
		this.lock.hold(authorityId);
		Map<String, String> problems = problems(now);
		Map<String, String> present = this.wordings.of(authorityId);
		Map<String, String> above = above(authorityId);
		Map<String, @Nullable String> changes = new LinkedHashMap<>();
		now.forEach((key, words) -> {
			String wanted = wanted(key, words, above);
			String seen = wanted(key, was.getOrDefault(key, ""), above);
			String there = present.get(key);
			if (!Objects.equals(wanted, seen) && !Objects.equals(wanted, there)) {
				changes.put(key, wanted);
				if (!Objects.equals(there, seen)) {
					problems.putIfAbsent(key,
							meanwhile(key, (there != null) ? there : above.getOrDefault(key, standard(key))));
				}
			}
		});
		if (problems.isEmpty()) {
			changes.forEach((key, words) -> this.wordings.change(authorityId, key, words, accountId));
		}
		return problems;
	}

	/**
	 * Whether prints name their code is not words but a choice, called as on the page.
	 */
	private String meanwhile(String key, String there) {
		boolean small = OfficialWordings.SMALL_PRINT.equals(key);
		String present = !small ? there : this.messages
			.getMessage("document.phrases.small." + (OfficialWordings.PRINTED.equals(there) ? "on" : "off"));
		return this.messages.getMessage("document.phrases.problem.meanwhile" + (small ? ".small" : ""),
				new Object[] { present });
	}

	/**
	 * Gives the authority the program's words, whatever the authority above has.
	 */
	public void standard(long authorityId, String key, long accountId) {
		this.lock.hold(authorityId);
		String standard = OfficialWordings.SMALL_PRINT.equals(key) ? OfficialWordings.NOT_PRINTED : standard(key);
		keep(authorityId, key, above(authorityId).containsKey(key) ? standard : null, accountId);
	}

	/**
	 * Goes back to the words that an earlier change brought.
	 * @param changeId the change; null for no words of its own: those of the authority
	 * above, else the program's
	 * @throws NotFound when the authority has no such change of the phrase
	 */
	public void restore(long authorityId, String key, @Nullable Long changeId, long accountId) {
		this.lock.hold(authorityId);
		String wording = (changeId != null) ? this.wordings.history(authorityId, key)
			.stream()
			.filter((change) -> change.id() == changeId)
			.findFirst()
			.orElseThrow(() -> new NotFound("wording", changeId))
			.wording() : null;
		keep(authorityId, key, wording, accountId);
	}

	private void keep(long authorityId, String key, @Nullable String wording, long accountId) {
		if (!Objects.equals(wording, this.wordings.of(authorityId).get(key))) {
			this.wordings.change(authorityId, key, wording, accountId);
		}
	}

	private Map<String, String> above(long authorityId) {
		return this.book.above(authorityId).map(PhraseBook.Superior::words).orElse(Map.of());
	}

	/**
	 * What is kept of typed words; the program's only where the authority above has
	 * others.
	 */
	private @Nullable String wanted(String key, String words, Map<String, String> above) {
		String tidy = this.catalog.find(key).map((phrase) -> Wording.tidy(phrase, words)).orElse(words);
		return (tidy.isEmpty() || (tidy.equals(standard(key)) && !above.containsKey(key))) ? null : tidy;
	}

	private String standard(String key) {
		return this.catalog.find(key).map(Phrase::standard).orElse("");
	}

}
