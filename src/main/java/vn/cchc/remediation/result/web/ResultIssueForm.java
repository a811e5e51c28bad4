package vn.cchc.remediation.result.web;

import vn.cchc.remediation.plan.web.IssueForm;

/** Number, date and signer of a result report that is being issued. */
class ResultIssueForm extends IssueForm {

	/** Symbol of a report of a People's Committee (Decree 30/2020, Annex III). */
	private static final String SYMBOL = "BC-UBND";

	ResultIssueForm() {
		setSymbol(SYMBOL);
	}

}
