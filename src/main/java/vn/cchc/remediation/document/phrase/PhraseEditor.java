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

	private final UnitLock lock;

	private final MessageSourceAccessor messages;

	PhraseEditor(PhraseCatalog catalog, OfficialWordings wordings, UnitLock lock, MessageSource messages) {
		this.catalog = catalog;
		this.wordings = wordings;
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

	/** The words as documents would have them, for a preview. */
	@Transactional(readOnly = true)
	public Map<String, String> tried(Map<String, String> typed) {
		Map<String, String> tried = new HashMap<>();
		typed.forEach((key, words) -> this.catalog.find(key).ifPresent((phrase) -> {
			String tidy = Wording.tidy(phrase, words);
			tried.put(key, tidy.isEmpty() ? phrase.standard() : tidy);
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
		Map<String, @Nullable String> changes = new LinkedHashMap<>();
		now.forEach((key, words) -> {
			String wanted = wanted(key, words);
			String seen = wanted(key, was.getOrDefault(key, ""));
			String there = present.get(key);
			if (!Objects.equals(wanted, seen) && !Objects.equals(wanted, there)) {
				changes.put(key, wanted);
				if (!Objects.equals(there, seen)) {
					problems.putIfAbsent(key, this.messages.getMessage("document.phrases.problem.meanwhile",
							new Object[] { (there != null) ? there : standard(key) }));
				}
			}
		});
		if (problems.isEmpty()) {
			changes.forEach((key, words) -> this.wordings.change(authorityId, key, words, accountId));
		}
		return problems;
	}

	/**
	 * Goes back to the words that an earlier change brought.
	 * @param changeId the change; null for the program's words
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
		if (!Objects.equals(wording, this.wordings.of(authorityId).get(key))) {
			this.wordings.change(authorityId, key, wording, accountId);
		}
	}

	private @Nullable String wanted(String key, String words) {
		String tidy = this.catalog.find(key).map((phrase) -> Wording.tidy(phrase, words)).orElse(words);
		return (tidy.isEmpty() || tidy.equals(standard(key))) ? null : tidy;
	}

	private String standard(String key) {
		return this.catalog.find(key).map(Phrase::standard).orElse("");
	}

}
