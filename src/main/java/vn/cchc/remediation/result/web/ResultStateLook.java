package vn.cchc.remediation.result.web;

import vn.cchc.remediation.result.ResultStatus;

/**
 * How the state of a result report looks: whose turn it is.
 *
 * @param look class of the state
 * @param icon name of its icon
 */
record ResultStateLook(String look, String icon) {

	static ResultStateLook of(ResultStatus status) {
		return switch (status) {
			case DRAFT, RETURNED -> new ResultStateLook("state-warn", "pencil");
			case SUBMITTED -> new ResultStateLook("state-wait", "pencil");
			case ISSUED -> new ResultStateLook("state-ok", "check-circle");
		};
	}

}
