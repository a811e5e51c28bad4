package vn.cchc.remediation.plan.web;

import jakarta.validation.constraints.Size;

/** What is decided about a later deadline. */
class DecisionForm {

	private boolean granted;

	@Size(max = 4000, message = "{plan.flow.remark.long}")
	private String remark = "";

	public boolean isGranted() {
		return this.granted;
	}

	public void setGranted(boolean granted) {
		this.granted = granted;
	}

	public String getRemark() {
		return this.remark;
	}

	public void setRemark(String remark) {
		this.remark = remark;
	}

}
