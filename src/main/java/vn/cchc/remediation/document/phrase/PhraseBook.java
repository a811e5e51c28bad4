package vn.cchc.remediation.document.phrase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.document.compose.Phrases;
import vn.cchc.remediation.document.compose.StandardPhrases;
import vn.cchc.remediation.unit.UnitDirectory;

/**
 * The words for the documents of a unit: its own where it is an authority that has some,
 * otherwise those of the authority that reviews it on the document's date, otherwise
 * those of the program. An authority that wants the program's words although the one
 * above has others has these as words of its own.
 */
@Component
public class PhraseBook {

	private final StandardPhrases standard;

	private final OfficialWordings wordings;

	private final UnitDirectory units;

	private final Clock clock;

	PhraseBook(StandardPhrases standard, OfficialWordings wordings, UnitDirectory units, Clock clock) {
		this.standard = standard;
		this.wordings = wordings;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * The words for a document.
	 * @param unitId who issues it
	 * @param date the document's date; null for one that has none yet, which is today's
	 */
	public Phrases of(long unitId, @Nullable LocalDate date) {
		return this.standard.with(words(unitId, date));
	}

	/** The same with other words in front, for a preview. */
	public Phrases of(long unitId, @Nullable LocalDate date, Map<String, String> tried) {
		Map<String, String> words = words(unitId, date);
		words.putAll(tried);
		return this.standard.with(words);
	}

	/** Whether an official print of the unit names its code in small print. */
	public boolean smallPrint(long unitId, @Nullable LocalDate date) {
		return OfficialWordings.PRINTED.equals(words(unitId, date).get(OfficialWordings.SMALL_PRINT));
	}

	/**
	 * Whose words an authority has where it has none of its own: those of the authority
	 * that reviews it today; empty when nobody does.
	 */
	public Optional<Superior> above(long authorityId) {
		return this.units.reviewerOf(authorityId, LocalDate.now(this.clock))
			.map((superior) -> new Superior(superior, this.wordings.of(superior)));
	}

	private Map<String, String> words(long unitId, @Nullable LocalDate date) {
		LocalDate day = (date != null) ? date : LocalDate.now(this.clock);
		Map<String, String> words = new HashMap<>();
		this.units.reviewerOf(unitId, day).ifPresent((authority) -> words.putAll(this.wordings.of(authority)));
		words.putAll(this.wordings.of(unitId));
		return words;
	}

	/**
	 * An authority above another one.
	 *
	 * @param unitId which one
	 * @param words its words by key, as far as they are not the program's
	 */
	public record Superior(long unitId, Map<String, String> words) {
	}

}
