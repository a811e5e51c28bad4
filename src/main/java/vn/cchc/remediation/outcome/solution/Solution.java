package vn.cchc.remediation.outcome.solution;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.progress.TaskState;

/**
 * A task of an issued plan, as its last issued version words it.
 *
 * @param taskId identity of the task
 * @param planId its plan
 * @param visible whether the account may see the plan itself
 * @param unitName kind and name of the unit
 * @param illustrative invented for demonstration
 * @param planYear year in which it was carried out
 * @param domain the domain it stands in
 * @param codes the criteria it is for, or its domain
 * @param solution what was to be done
 * @param output what was to come out of it
 * @param target measurable target as worded
 * @param lead who led it, as worded
 * @param promised points promised, null when none were
 * @param won its part of the points won back, null where it cannot be known
 * @param lostAgain its part of the points lost again, likewise
 * @param state what was last reported about it, null when nothing was
 * @param scored whether the scores of the year after are published
 * @param standing what is known of it
 */
record Solution(long taskId, long planId, boolean visible, String unitName, boolean illustrative, int planYear,
		String domain, List<String> codes, String solution, @Nullable String output, @Nullable String target,
		@Nullable String lead, @Nullable Points promised, @Nullable Points won, @Nullable Points lostAgain,
		@Nullable TaskState state, boolean scored, SolutionStanding standing) {

	/** Why nothing is known of it: the last part of a message key. */
	public String untried() {
		if (!this.scored) {
			return "unscored";
		}
		return (this.won == null) ? "incomparable" : "undone";
	}

}
