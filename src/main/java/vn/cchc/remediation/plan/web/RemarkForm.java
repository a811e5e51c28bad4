package vn.cchc.remediation.plan.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Words that a step of a plan, or of the report on its results, does not go without. */
public class RemarkForm {

	@NotBlank(message = "{plan.flow.remark.missing}")
	@Size(max = 4000, message = "{plan.flow.remark.long}")
	private String remark = "";

	/** The submission that was read, for a decision about it. */
	private int submission;

	public String getRemark() {
		return this.remark;
	}

	public void setRemark(String remark) {
		this.remark = remark;
	}

	public int getSubmission() {
		return this.submission;
	}

	public void setSubmission(int submission) {
		this.submission = submission;
	}

}
