package vn.cchc.remediation.result;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * What was scored.
 *
 * @param max maximum in points, null while unknown
 * @param finalScore the score that counts, null while unknown
 */
public record ResultScore(@Nullable Points max, @Nullable Points finalScore) {

	/** Lost points: maximum minus score, null while either is unknown. */
	public @Nullable Points lost() {
		return (this.max != null && this.finalScore != null) ? this.max.minus(this.finalScore) : null;
	}

	/** Score as a share of the maximum, from unrounded points; null while unknown. */
	public @Nullable Percent index() {
		return Percent.of(this.finalScore, this.max);
	}

	/** Whether anything is known. */
	public boolean known() {
		return this.max != null || this.finalScore != null;
	}

	/** The sum; a figure of which a part is unknown is unknown. */
	static ResultScore sum(List<ResultScore> parts) {
		return parts.stream().reduce(ResultScore::plus).orElse(new ResultScore(null, null));
	}

	private ResultScore plus(ResultScore other) {
		return new ResultScore(plus(this.max, other.max), plus(this.finalScore, other.finalScore));
	}

	ResultScore plus(Points adjustment) {
		return new ResultScore(this.max, plus(this.finalScore, adjustment));
	}

	private static @Nullable Points plus(@Nullable Points one, @Nullable Points other) {
		return (one != null && other != null) ? one.plus(other) : null;
	}

}
