package vn.cchc.remediation.progress;

import org.jspecify.annotations.Nullable;

/**
 * What the reviewing authority says about a line.
 *
 * @param verdict null while there is none
 * @param remark words with it
 */
public record Judgement(@Nullable Verdict verdict, @Nullable String remark) {

	/** Nothing said. */
	public static final Judgement NONE = new Judgement(null, null);

	/** The same words with another verdict. */
	Judgement with(@Nullable Verdict other) {
		return new Judgement(other, this.remark);
	}

	/** The same verdict with other words. */
	Judgement saying(@Nullable String words) {
		return new Judgement(this.verdict, words);
	}

	/** Whether something has to be mended. */
	public boolean objects() {
		return this.verdict != null && this.verdict != Verdict.ACCEPTED;
	}

}
