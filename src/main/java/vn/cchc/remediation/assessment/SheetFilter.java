package vn.cchc.remediation.assessment;

import java.util.Locale;

import vn.cchc.remediation.assessment.ScoreSheet.Node;
import vn.cchc.remediation.core.Points;

/** Which rows a sheet shows; a row is shown when it or one below it passes. */
enum SheetFilter {

	ALL,

	/** Lost points, with or without a figure. */
	LOST,

	/** No final score yet. */
	MISSING,

	/** Self and final score differ. */
	DIFFERS;

	/** The filter in an address; anything else shows all. */
	static SheetFilter of(String name) {
		for (SheetFilter filter : values()) {
			if (filter.address().equals(name)) {
				return filter;
			}
		}
		return ALL;
	}

	/** As in the address. */
	public String address() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean shows(Node node) {
		return passes(node) || node.children().stream().anyMatch(this::shows);
	}

	private boolean passes(Node node) {
		return switch (this) {
			case ALL -> true;
			case LOST -> node.losing();
			case MISSING -> node.applicable() && !node.figures().complete();
			case DIFFERS -> differs(node);
		};
	}

	private static boolean differs(Node node) {
		Points self = node.entry().self();
		Points finalScore = node.enteredFinal();
		return self != null && finalScore != null && !self.equals(finalScore);
	}

}
