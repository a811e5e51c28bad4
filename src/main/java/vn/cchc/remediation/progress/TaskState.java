package vn.cchc.remediation.progress;

/** How far a task is. */
public enum TaskState {

	NOT_STARTED, IN_PROGRESS, DONE,

	/** It cannot be done; the obstacle says why. */
	CANNOT;

	/** Whether nothing more is to be done about it. */
	public boolean ended() {
		return this == DONE || this == CANNOT;
	}

}
