package vn.cchc.remediation.document.web;

import vn.cchc.remediation.document.compose.PaperDocuments.Seen;
import vn.cchc.remediation.plan.web.IssueForm;

/** Number, date and signer of a paper that is being issued, and what was read of it. */
public class PaperIssueForm extends IssueForm {

	private String read = "";

	private int version;

	/** What was read, as the form knows it. */
	Seen seen() {
		return new Seen(this.read, this.version);
	}

	/** The form is about this from now on. */
	void seen(Seen seen) {
		this.read = seen.code();
		this.version = seen.version();
	}

	public String getRead() {
		return this.read;
	}

	public void setRead(String read) {
		this.read = read;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

}
