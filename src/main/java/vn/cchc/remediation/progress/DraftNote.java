package vn.cchc.remediation.progress;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What officers have noted and not yet decided.
 *
 * @param judgement verdict and words; of a report as a whole words only
 * @param by who noted it last, by the name of that day; null while nobody has
 * @param at when
 */
public record DraftNote(Judgement judgement, @Nullable String by, @Nullable Instant at) {

	/** Nothing noted. */
	public static final DraftNote NONE = new DraftNote(Judgement.NONE, null, null);

}
