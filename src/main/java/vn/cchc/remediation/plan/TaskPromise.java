package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * What tasks can win back, for the forecast and for what became of it alike. The tasks of
 * a criterion win back no more than it lost. The tasks for a domain as a whole win back
 * no more than what the tasks of its criteria leave of the domain's loss. What is not
 * known to be lost limits nothing.
 */
public final class TaskPromise {

	private TaskPromise() {
	}

	/**
	 * What the tasks of a criterion win back together; null when none says any points.
	 * @param counted which tasks count
	 */
	public static @Nullable Points of(PlanContent plan, PlanContent.Entry entry, Predicate<PlanContent.Task> counted) {
		return limited(entry.lost(),
				sum(plan.writtenFor(entry.id()).filter(counted).map((task) -> task.points(entry))));
	}

	/**
	 * What the tasks for a domain as a whole win back together; null when none says any
	 * points.
	 * @param counted which tasks count, of the domain and of its criteria
	 */
	public static @Nullable Points of(PlanContent plan, PlanContent.Section section,
			Predicate<PlanContent.Task> counted) {
		return limited(left(plan, section, counted),
				sum(section.domainTasks()
					.filter((task) -> !task.blank())
					.filter(counted)
					.map(PlanContent.Task::domainPoints)));
	}

	/** What the tasks of its criteria leave of a domain's loss, null while unknown. */
	private static @Nullable Points left(PlanContent plan, PlanContent.Section section,
			Predicate<PlanContent.Task> counted) {
		Points lost = section.score().lost();
		if (lost == null) {
			return null;
		}
		Points own = sum(section.entries().stream().map((entry) -> of(plan, entry, counted)));
		return (own != null) ? lost.minus(own) : lost;
	}

	private static @Nullable Points limited(@Nullable Points limit, @Nullable Points said) {
		if (limit == null || said == null || limit.compareTo(said) >= 0) {
			return said;
		}
		return limit.isNegative() ? Points.ZERO : limit;
	}

	private static @Nullable Points sum(Stream<? extends @Nullable Points> points) {
		List<? extends @Nullable Points> said = points.filter(Objects::nonNull).toList();
		return said.isEmpty() ? null : said.stream().map(Objects::requireNonNull).reduce(Points.ZERO, Points::plus);
	}

}
