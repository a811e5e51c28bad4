package vn.cchc.remediation.document.web;

import java.util.Map;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.document.phrase.PhraseBook;
import vn.cchc.remediation.unit.UnitRepository;

/** Whose words an authority has where it has none of its own, for its pages. */
@Component
class SuperiorWords {

	private final PhraseBook book;

	private final UnitRepository units;

	SuperiorWords(PhraseBook book, UnitRepository units) {
		this.book = book;
		this.units = units;
	}

	/** The words by key; none where nobody is above. */
	Map<String, String> of(long authorityId) {
		return this.book.above(authorityId).map(PhraseBook.Superior::words).orElse(Map.of());
	}

	/** The same for templates: {@code superior} is its name, {@code above} its words. */
	Map<String, Object> named(long authorityId) {
		return this.book.above(authorityId)
			.<Map<String, Object>>map(
					(above) -> Map.of("superior", this.units.get(above.unitId()).displayName(), "above", above.words()))
			.orElse(Map.of());
	}

}
