package vn.cchc.remediation.plan;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A criterion that a task is for.
 *
 * @param entryId the plan's entry of the criterion
 * @param points points of the criterion that the task can win back, null while not said
 */
@Embeddable
public record TaskCriterion(long entryId, @Nullable Points points) {
}
