package vn.cchc.remediation.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanCellChange;

/**
 * The cells as a browser without script sends them: each by its address, {@code was.}
 * with the text that it had when the page was made (left out when that was empty), and
 * {@code keep.} where a conflict was decided.
 */
final class PlanForm {

	private static final String WAS = "was.";

	private PlanForm() {
	}

	/** The cells that were changed, with all that was typed. */
	static List<PlanCellChange> changes(Map<String, String> sent) {
		List<PlanCellChange> changes = new ArrayList<>();
		for (String address : addresses(sent)) {
			String was = sent.getOrDefault(WAS + address, "");
			String now = sent.getOrDefault(address, "");
			if (!"theirs".equals(sent.get("keep." + address)) && !Texts.normalize(now).equals(Texts.normalize(was))) {
				PlanCell.parse(address).ifPresent((cell) -> changes.add(new PlanCellChange(cell, was, now)));
			}
		}
		return changes;
	}

	/** A box that is not ticked is not sent, but what it was is. */
	private static Set<String> addresses(Map<String, String> sent) {
		Set<String> addresses = new LinkedHashSet<>();
		sent.keySet().forEach((name) -> addresses.add(name.startsWith(WAS) ? name.substring(WAS.length()) : name));
		return addresses;
	}

}
