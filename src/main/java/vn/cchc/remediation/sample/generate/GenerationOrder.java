package vn.cchc.remediation.sample.generate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is to be generated.
 *
 * @param communes number of communes, 1 to 30,000
 * @param years number of years up to and including {@link #LAST_YEAR}, 1 to 15
 * @param seed the same seed gives the same figures
 */
@ConfigurationProperties("generate")
public record GenerationOrder(@DefaultValue("10600") int communes, @DefaultValue("8") int years,
		@DefaultValue("1") long seed) {

	/** The last year that is scored; its scores are reviewed by the provinces. */
	public static final int LAST_YEAR = 2025;

	public GenerationOrder {
		if (communes < 1 || communes > 30_000 || years < 1 || years > 15) {
			throw new IllegalArgumentException("generate.communes must be 1 to 30000 and generate.years 1 to 15");
		}
	}

	int firstYear() {
		return LAST_YEAR - this.years + 1;
	}

}
