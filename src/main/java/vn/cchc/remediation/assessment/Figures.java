package vn.cchc.remediation.assessment;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * The derived figures of a criterion, a domain, a group of domains or a whole assessment.
 *
 * @param max maximum of what is applicable; null while a part of it is unknown
 * @param self self score; null while none is known
 * @param finalScore the score that counts; null while none is known
 * @param cut self minus final over the parts where both are known: how far the appraiser
 * cut
 * @param complete whether every applicable part has a final score
 */
public record Figures(@Nullable Points max, @Nullable Points self, @Nullable Points finalScore, @Nullable Points cut,
		boolean complete) {

	/**
	 * Sums parts; a part that is unknown makes the maximum unknown, but not the scores.
	 */
	static Figures sum(List<Figures> parts) {
		return new Figures(sumOfAll(parts, Figures::max), sumOfKnown(parts, Figures::self),
				sumOfKnown(parts, Figures::finalScore), sumOfKnown(parts, Figures::cut),
				!parts.isEmpty() && parts.stream().allMatch(Figures::complete));
	}

	/** Lost points: maximum minus final score; null while either is not fully known. */
	public @Nullable Points lost() {
		return (this.complete && this.max != null && this.finalScore != null) ? this.max.minus(this.finalScore) : null;
	}

	/** Final score as a share of the maximum; null while either is not fully known. */
	public @Nullable Percent index() {
		return this.complete ? Percent.of(this.finalScore, this.max) : null;
	}

	/** The same with bonus and penalty in the final score. */
	Figures adjusted(Points bonus, Points penalty) {
		Points adjusted = (this.finalScore != null) ? this.finalScore.plus(bonus).minus(penalty) : null;
		return new Figures(this.max, this.self, adjusted, this.cut, this.complete);
	}

	static @Nullable Points sumOfKnown(List<Figures> parts, Function<Figures, @Nullable Points> figure) {
		return Points.sumOfKnown(parts.stream().map(figure));
	}

	private static @Nullable Points sumOfAll(List<Figures> parts, Function<Figures, @Nullable Points> figure) {
		boolean unknown = parts.stream().map(figure).anyMatch(Objects::isNull);
		return unknown ? null : sumOfKnown(parts, figure);
	}

}
