package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses of the cells a figure is made of; the templates' {@code @sheetLinks}. */
@Component
public class SheetLinks {

	/** The whole sheet of an assessment. */
	public String sheet(long assessmentId) {
		return "/assessments/" + assessmentId;
	}

	/** The row of a criterion in the sheet of an assessment. */
	public String cell(long assessmentId, long criterionId) {
		return sheet(assessmentId) + "#row-" + criterionId;
	}

	/** The rows of an assessment that lost points. */
	public String lost(long assessmentId) {
		return sheet(assessmentId) + "?show=lost";
	}

	/** What does not fit together in an assessment. */
	public String reconciliation(long assessmentId) {
		return sheet(assessmentId) + "/reconciliation";
	}

	/**
	 * One criterion in all units of an authority; null where the authority is unknown.
	 */
	public @Nullable String acrossUnits(@Nullable Long authorityId, long criterionId) {
		return (authorityId != null) ? "/authorities/" + authorityId + "/criteria/" + criterionId : null;
	}

}
