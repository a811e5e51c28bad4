package vn.cchc.remediation.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A task of an earlier plan as it would come along into the next.
 *
 * @param taskId the task in the earlier plan
 * @param codes codes of its criteria there; none of a task for a domain
 * @param domain title of its domain
 * @param solution what is to be done
 * @param lead who leads
 * @param dueBefore its deadline there as worded
 * @param due its deadline in the new year, null when it is to be written anew
 * @param lostAgain whether one of its criteria lost points again
 */
public record RenewedTask(long taskId, List<String> codes, String domain, @Nullable String solution,
		@Nullable String lead, @Nullable String dueBefore, @Nullable String due, boolean lostAgain) {
}
