package vn.cchc.remediation.progress.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** Which tasks go where, and why. */
class HandoverForm {

	/** What stands for no successor: the tasks are closed. */
	static final String CLOSE = "close";

	@NotEmpty(message = "{progress.handover.tasks.missing}")
	private List<Long> tasks = new ArrayList<>();

	/** The successor's id, or {@link #CLOSE}. */
	@NotBlank(message = "{progress.handover.successor.missing}")
	private String successor = "";

	@NotBlank(message = "{progress.handover.reason.missing}")
	@Size(max = 2000, message = "{progress.handover.reason.long}")
	private String reason = "";

	public List<Long> getTasks() {
		return this.tasks;
	}

	public void setTasks(List<Long> tasks) {
		this.tasks = tasks;
	}

	public String getSuccessor() {
		return this.successor;
	}

	public void setSuccessor(String successor) {
		this.successor = successor;
	}

	boolean closes() {
		return CLOSE.equals(this.successor);
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
