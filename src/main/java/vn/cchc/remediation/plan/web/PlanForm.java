package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Map;

import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.web.TypedCell;

/** The cells of a plan among what a browser without script sends. */
final class PlanForm {

	private PlanForm() {
	}

	/** The cells that were changed, with all that was typed. */
	static List<PlanCellChange> changes(Map<String, String> sent) {
		return TypedCell.changed(sent)
			.stream()
			.flatMap((typed) -> PlanCell.parse(typed.address())
				.map((cell) -> new PlanCellChange(cell, typed.was(), typed.now()))
				.stream())
			.toList();
	}

}
