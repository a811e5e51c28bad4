package vn.cchc.remediation.outcome.solution;

import java.util.Locale;

/**
 * What is known of a solution, the best first; a task that was reported as not begun or
 * impossible tells nothing about its solution. One that was never reported counts as
 * carried out: it was issued, and not every unit reports here. The page says so.
 */
public enum SolutionStanding {

	/** Carried out, and points were won back. */
	WORKED,

	/** Carried out, and no points were won back. */
	FAILED,

	/** Meant to keep a maximum; nothing to win back. */
	KEEPS,

	/** No scores of the year after, none that can be compared, or not carried out. */
	UNTRIED;

	/** As it stands in an address. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
