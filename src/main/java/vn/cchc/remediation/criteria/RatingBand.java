package vn.cchc.remediation.criteria;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.cchc.remediation.core.Points;

/**
 * A class of results ("Tốt") from a percentage upwards; each set has its own.
 *
 * @param name as the decision calls it
 * @param minPercent lowest index in per cent that belongs to the band, four places
 */
@Embeddable
public record RatingBand(String name, @Column(name = "min_percent") BigDecimal minPercent) {

	/**
	 * The lower limit as decisions print it, without the sign: {@code 90} or
	 * {@code 87,5}.
	 */
	public String printedLimit() {
		return new Points(this.minPercent).typed();
	}

}
