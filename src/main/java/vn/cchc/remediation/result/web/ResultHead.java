package vn.cchc.remediation.result.web;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultReport;
import vn.cchc.remediation.result.ResultStatus;
import vn.cchc.remediation.result.ResultText;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * What stands above every page of a result report.
 *
 * @param resultId identity of the report
 * @param unitId identity of its unit
 * @param unitTitle name of the unit as a heading
 * @param subject its subject line, empty while there is none
 * @param reportYear the year it tells about
 * @param planId the plan whose results it tells, null when there was none
 * @param assessmentId the assessment its figures come from, null when from none
 * @param status where it stands
 * @param reopened whether an issued one is being changed
 * @param illustrative invented for demonstration
 * @param issuedOnly whether whoever looks sees only what was issued
 */
record ResultHead(long resultId, long unitId, String unitTitle, String subject, int reportYear, @Nullable Long planId,
		@Nullable Long assessmentId, ResultStatus status, boolean reopened, boolean illustrative, boolean issuedOnly) {

	/**
	 * The head.
	 * @param content what whoever looks may read: the present text, or the issued one
	 */
	static ResultHead of(ResultReport report, ResultContent content, AdminUnit unit, boolean issuedOnly) {
		return new ResultHead(report.id(), unit.id(), unit.title(), content.text(ResultText.TITLE),
				content.reportYear(), content.planId(), content.assessmentId(),
				issuedOnly ? ResultStatus.ISSUED : report.status(), report.reopened(), report.illustrative(),
				issuedOnly);
	}

	/** The look of the state: whose turn it is. */
	public ResultStateLook state() {
		return ResultStateLook.of(this.status);
	}

}
