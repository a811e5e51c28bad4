package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.Figures;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * What a plan is worth in points: what its tasks can win back ({@link TaskPromise}), of a
 * domain no more than it lost.
 *
 * @param lost points lost as far as they are known, null while none are
 * @param complete whether the gap of every domain is known
 * @param covered points that tasks can win back
 * @param coveredUnmeasured the part of them that tasks promise where it is not known what
 * was lost, so that nothing limits them and no loss stands against them
 * @param uncovered lost points that no task answers; what is won in one domain does not
 * answer what another lost; null while no loss is known
 * @param onTime points that tasks can win back whose deadline has not passed
 * @param scored the score now, null while unknown
 * @param max the maximum, null while unknown
 */
public record PlanForecast(@Nullable Points lost, boolean complete, Points covered, Points coveredUnmeasured,
		@Nullable Points uncovered, Points onTime, @Nullable Points scored, @Nullable Points max) {

	/**
	 * Derives the forecast.
	 * @param now what the assessment says today, null without one; while its total is not
	 * known the plan's own figures count
	 * @param today the day on which deadlines are looked at
	 */
	static PlanForecast of(PlanContent plan, @Nullable Figures now, LocalDate today) {
		List<PlanContent.Section> sections = plan.sections();
		PlanContent.Score whole = whole(sections, now);
		return new PlanForecast(lost(plan), complete(sections), covered(plan), coveredUnmeasured(plan),
				Points.sumOfKnown(sections.stream().map((section) -> uncovered(plan, section))),
				covered(plan, (task) -> onTime(task, today)), whole.finalScore(), whole.max());
	}

	private static PlanContent.Score whole(List<PlanContent.Section> sections, @Nullable Figures now) {
		return (now != null && now.finalScore() != null)
				? new PlanContent.Score(now.max(), now.self(), now.finalScore())
				: new PlanContent.Score(sumOrNull(sections.stream().map((section) -> section.score().max()).toList()),
						null, sumOrNull(sections.stream().map((section) -> section.score().finalScore()).toList()));
	}

	/** Parts of a plan that were never scored (S5: reporting) have no gap to know. */
	private static boolean complete(List<PlanContent.Section> sections) {
		List<PlanContent.Score> scored = sections.stream()
			.map(PlanContent.Section::score)
			.filter((score) -> score.max() != null || score.finalScore() != null)
			.toList();
		return !scored.isEmpty() && scored.stream().allMatch((score) -> score.lost() != null);
	}

	/** Points lost in the domains as far as they are known, null while none are. */
	public static @Nullable Points lost(PlanContent plan) {
		return Points.sumOfKnown(plan.sections().stream().map(PlanForecast::lost));
	}

	/** Points that the tasks can win back. */
	public static Points covered(PlanContent plan) {
		return covered(plan, (task) -> true);
	}

	private static Points coveredUnmeasured(PlanContent plan) {
		return sum(plan.sections()
			.stream()
			.filter((section) -> section.score().lost() == null)
			.flatMap((section) -> Stream.concat(Stream.ofNullable(TaskPromise.of(plan, section, (task) -> true)),
					section.entries()
						.stream()
						.filter((entry) -> entry.lost() == null)
						.map((entry) -> TaskPromise.of(plan, entry, (task) -> true))))
			.toList());
	}

	/** The score if every task succeeds, null while the score is unknown. */
	public @Nullable Points ifAll() {
		return (this.scored != null) ? this.scored.plus(this.covered) : null;
	}

	/** The score if only the tasks succeed whose deadline has not passed. */
	public @Nullable Points ifOnTime() {
		return (this.scored != null) ? this.scored.plus(this.onTime) : null;
	}

	public @Nullable Percent index() {
		return Percent.of(this.scored, this.max);
	}

	public @Nullable Percent indexIfAll() {
		return Percent.of(ifAll(), this.max);
	}

	public @Nullable Percent indexIfOnTime() {
		return Percent.of(ifOnTime(), this.max);
	}

	/** A task without a deadline that can be read is not on time. */
	private static boolean onTime(PlanContent.Task task, LocalDate today) {
		DueTerm due = task.due();
		return due != null && due.lastDay() != null && !due.passed(today);
	}

	/** Points that some of the tasks can win back. */
	public static Points covered(PlanContent plan, Predicate<PlanContent.Task> counted) {
		return sum(plan.sections().stream().map((section) -> covered(plan, section, counted)).toList());
	}

	private static Points covered(PlanContent plan, PlanContent.Section section, Predicate<PlanContent.Task> counted) {
		Points promised = sum(Stream
			.concat(section.entries().stream().map((entry) -> TaskPromise.of(plan, entry, counted)),
					Stream.ofNullable(TaskPromise.of(plan, section, counted)))
			.toList());
		Points lost = section.score().lost();
		return (lost != null) ? least(lost, promised) : promised;
	}

	private static @Nullable Points uncovered(PlanContent plan, PlanContent.Section section) {
		Points lost = lost(section);
		if (lost == null) {
			return null;
		}
		Points open = lost.minus(covered(plan, section, (task) -> true));
		return open.isNegative() ? Points.ZERO : open;
	}

	/** A domain's gap, or what its criteria are known to have lost. */
	private static @Nullable Points lost(PlanContent.Section section) {
		Points lost = section.score().lost();
		return (lost != null) ? lost : Points.sumOfKnown(section.entries().stream().map(PlanContent.Entry::lost));
	}

	private static Points least(Points one, Points other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private static Points sum(List<? extends @Nullable Points> points) {
		return points.stream().filter(Objects::nonNull).map(Objects::requireNonNull).reduce(Points.ZERO, Points::plus);
	}

	private static @Nullable Points sumOrNull(List<? extends @Nullable Points> points) {
		return (points.isEmpty() || points.stream().anyMatch(Objects::isNull)) ? null : sum(points);
	}

}
