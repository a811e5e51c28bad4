package vn.cchc.remediation.criteria;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.unit.UnitLevel;

/**
 * The head of a criteria set: what was decided, by whom, for whom.
 *
 * @param name title of the set
 * @param year year that is scored with it
 * @param level level of the units that are scored with it
 * @param issuerUnitId unit whose authority issued it; null when it is not among the units
 * @param issuerName issuing body as the decision prints it
 * @param decisionNo number and symbol of the decision
 * @param decisionDate date of the decision
 * @param illustrative invented for demonstration
 * @param generated made by the load generator
 * @param note anything else
 * @param bands rating bands, possibly none
 */
public record NewCriteriaSet(String name, int year, UnitLevel level, @Nullable Long issuerUnitId,
		@Nullable String issuerName, @Nullable String decisionNo, @Nullable LocalDate decisionDate,
		boolean illustrative, boolean generated, @Nullable String note, List<RatingBand> bands) {

	/** A set of which only name, year and level are known. */
	public static NewCriteriaSet of(String name, int year, UnitLevel level) {
		return new NewCriteriaSet(name, year, level, null, null, null, null, false, false, null, List.of());
	}

}
