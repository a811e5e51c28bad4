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

	/** Whether something has to be mended. */
	public boolean objects() {
		return this.verdict != null && this.verdict != Verdict.ACCEPTED;
	}

}
