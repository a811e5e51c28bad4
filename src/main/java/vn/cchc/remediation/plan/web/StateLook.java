package vn.cchc.remediation.plan.web;

import vn.cchc.remediation.plan.PlanStatus;

/**
 * How the state of a plan looks: whose turn it is.
 *
 * @param look class of the state
 * @param icon name of its icon
 */
record StateLook(String look, String icon) {

	static StateLook of(PlanStatus status) {
		return switch (status) {
			case DRAFT, RETURNED -> new StateLook("state-warn", "pencil");
			case SUBMITTED -> new StateLook("state-wait", "pencil");
			case ISSUED -> new StateLook("state-ok", "check-circle");
			case CLOSED -> new StateLook("state-none", "check-circle");
		};
	}

}
