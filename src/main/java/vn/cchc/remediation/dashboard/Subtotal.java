package vn.cchc.remediation.dashboard;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * Several domains summed: 64,42 of 74 for the seven domains of the administration itself,
 * 20,71 of 26 for impact (S3).
 *
 * @param domains how many
 * @param max null while the maximum of one is unknown
 * @param finalScore null while the score of one is unknown
 */
record Subtotal(int domains, @Nullable Points max, @Nullable Points finalScore) {

	/** The sum over the domains that measure impact, or over the others. */
	static Subtotal of(List<DomainLine> domains, boolean impact) {
		List<DomainLine> chosen = domains.stream().filter((domain) -> domain.impact() == impact).toList();
		return new Subtotal(chosen.size(), sum(chosen, DomainLine::max), sum(chosen, DomainLine::finalScore));
	}

	private static @Nullable Points sum(List<DomainLine> domains, Function<DomainLine, @Nullable Points> figure) {
		Points sum = Points.ZERO;
		for (DomainLine domain : domains) {
			Points points = figure.apply(domain);
			if (points == null) {
				return null;
			}
			sum = sum.plus(points);
		}
		return sum;
	}

	/** Final score in per cent of the maximum. */
	public @Nullable Percent index() {
		return Percent.of(this.finalScore, this.max);
	}

}
