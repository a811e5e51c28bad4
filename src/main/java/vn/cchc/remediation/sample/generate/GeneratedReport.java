package vn.cchc.remediation.sample.generate;

import java.time.Duration;

/**
 * What was generated.
 *
 * @param units provinces, districts and communes
 * @param sets criteria sets, one a year
 * @param assessments published assessments
 * @param scores scores of single criteria
 * @param signIn the accounts to look at the pages with, and their password
 * @param took time for everything, statistics included
 */
public record GeneratedReport(long units, long sets, long assessments, long scores, String signIn, Duration took) {

	GeneratedReport tookSince(long startNanos) {
		return new GeneratedReport(this.units, this.sets, this.assessments, this.scores, this.signIn,
				Duration.ofNanos(System.nanoTime() - startNanos));
	}

	@Override
	public String toString() {
		return "Generated %,d units, %,d criteria sets, %,d assessments with %,d scores in %d s. %s"
			.formatted(this.units, this.sets, this.assessments, this.scores, this.took.toSeconds(), this.signIn);
	}

}
