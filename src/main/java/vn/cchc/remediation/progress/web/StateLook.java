package vn.cchc.remediation.progress.web;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.progress.ReportStatus;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.progress.Verdict;

/**
 * How states look; the word always stands beside. The templates' {@code @progressLook},
 * used by {@code progress/_state}.
 */
@Component("progressLook")
class StateLook {

	/** Of a report: whose turn it is. */
	public Look status(ReportStatus status) {
		return switch (status) {
			case NOT_OPENED -> new Look("state-none", "dash-circle");
			case IN_PROGRESS -> new Look("state-warn", "pencil");
			case SUBMITTED -> new Look("state-wait", "hourglass-split");
			case RETURNED -> new Look("state-bad", "arrow-left");
			case ACCEPTED -> new Look("state-ok", "check-circle");
		};
	}

	/** Of a task. */
	public Look state(TaskState state) {
		return switch (state) {
			case NOT_STARTED -> new Look("state-none", "dash-circle");
			case IN_PROGRESS -> new Look("state-wait", "clock");
			case DONE -> new Look("state-ok", "check-circle");
			case CANNOT -> new Look("state-bad", "x-circle");
		};
	}

	/** Of a verdict. */
	public Look verdict(Verdict verdict) {
		return switch (verdict) {
			case ACCEPTED -> new Look("state-ok", "check");
			case NOT_CONVINCING -> new Look("state-warn", "question-circle");
			case EVIDENCE_MISSING -> new Look("state-bad", "file-earmark-text");
		};
	}

	/**
	 * A look.
	 *
	 * @param name class of the state
	 * @param icon name of its icon
	 */
	record Look(String name, String icon) {
	}

}
