package vn.cchc.remediation.outcome.promise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanContent;

/**
 * What an issued plan promised and what the scores of the year after say about it;
 * {@link OutcomeDerivation} has the rules.
 *
 * @param domains the domains in order
 */
public record PlanOutcome(List<Domain> domains) {

	/** The sums over the whole plan. */
	public Sums sums() {
		return Sums.of(rows().toList());
	}

	/** All criteria in order. */
	public Stream<Row> rows() {
		return this.domains.stream().flatMap((domain) -> domain.rows().stream());
	}

	/** The tasks in order, each with its parts of all its criteria. */
	public List<TaskOutcome> tasks() {
		Map<Long, TaskOutcome> tasks = new LinkedHashMap<>();
		this.domains.forEach((domain) -> domain.rows()
			.forEach((row) -> row.shares()
				.forEach((share) -> tasks.merge(share.task().id(), TaskOutcome.of(domain, row, share),
						TaskOutcome::plus))));
		return List.copyOf(tasks.values());
	}

	/**
	 * A domain of the plan.
	 *
	 * @param sectionId identity of the section
	 * @param code its number
	 * @param title its name
	 * @param rows its criteria; the domain as a whole last, where tasks are for it
	 */
	public record Domain(long sectionId, @Nullable String code, String title, List<Row> rows) {

		/** Whether tasks are for the domain as a whole. */
		public boolean answered() {
			return this.rows.stream().anyMatch((row) -> row.entryId() == null);
		}

		/** The sums over the domain. */
		public Sums sums() {
			return Sums.of(this.rows);
		}

	}

	/**
	 * A criterion of the plan, or a domain as far as none of its criteria says it.
	 *
	 * @param entryId the plan's entry, null for a domain as a whole
	 * @param criterionId the criterion or domain in the earlier set, null while unknown
	 * @param code its code
	 * @param name its name
	 * @param lostBefore points lost as the issued version says, null while unknown
	 * @param promised points that its tasks promise, no more than it lost; null when none
	 * says any
	 * @param standing the two years compared
	 * @param shares its tasks with their parts
	 */
	public record Row(@Nullable Long entryId, @Nullable Long criterionId, @Nullable String code, String name,
			@Nullable Points lostBefore, @Nullable Points promised, Standing standing, List<Share> shares) {

		/** Points lost before and not any more; null where it cannot be known. */
		public @Nullable Points won() {
			Points again = lostAgain();
			return (again != null && this.lostBefore != null) ? this.lostBefore.minus(again) : null;
		}

		/**
		 * The part of the points lost before that was lost again; null where it cannot be
		 * known. Together with what was won back it makes what was lost before.
		 */
		public @Nullable Points lostAgain() {
			Points after = this.standing.lostAfter();
			return (comparable() && after != null && this.lostBefore != null) ? least(after, this.lostBefore) : null;
		}

		/** Points lost in the year after beyond those lost before. */
		public @Nullable Points newlyLost() {
			Points again = lostAgain();
			Points after = this.standing.lostAfter();
			return (again != null && after != null) ? after.minus(again) : null;
		}

		public boolean comparable() {
			return this.standing.state().comparable();
		}

		private static Points least(Points one, Points other) {
			return (one.compareTo(other) < 0) ? one : other;
		}

	}

	/**
	 * The part that a task has in a criterion.
	 *
	 * @param task the task as the issued version words it
	 * @param promised its part of the points promised, null when none are
	 * @param won its part of the points won back, null where they cannot be known
	 * @param lostAgain its part of the points lost again, likewise
	 */
	public record Share(PlanContent.Task task, @Nullable Points promised, @Nullable Points won,
			@Nullable Points lostAgain) {
	}

	/**
	 * A task over all its criteria.
	 *
	 * @param task the task as the issued version words it
	 * @param sectionCode number of the domain it stands in
	 * @param sectionTitle name of that domain
	 * @param codes codes of its criteria, or of its domain
	 * @param criterionIds its criteria, or its domain, in the earlier set
	 * @param promised points promised, null when none are
	 * @param won points won back, null where nothing of it can be known
	 * @param lostAgain points lost again, likewise
	 */
	public record TaskOutcome(PlanContent.Task task, @Nullable String sectionCode, String sectionTitle,
			List<String> codes, List<Long> criterionIds, @Nullable Points promised, @Nullable Points won,
			@Nullable Points lostAgain) {

		/** A task of a domain is known by its domain, in whichever row it has a part. */
		static TaskOutcome of(Domain domain, Row row, Share share) {
			boolean named = share.task().criteria().isEmpty() == (row.entryId() == null);
			return new TaskOutcome(share.task(), domain.code(), domain.title(),
					Stream.ofNullable(named ? row.code() : null).toList(),
					Stream.ofNullable(named ? row.criterionId() : null).toList(), share.promised(), share.won(),
					share.lostAgain());
		}

		TaskOutcome plus(TaskOutcome other) {
			return new TaskOutcome(this.task, this.sectionCode, this.sectionTitle, joined(this.codes, other.codes),
					joined(this.criterionIds, other.criterionIds), sum(this.promised, other.promised),
					sum(this.won, other.won), sum(this.lostAgain, other.lostAgain));
		}

		private static <T> List<T> joined(List<T> one, List<T> other) {
			List<T> all = new ArrayList<>(one);
			all.addAll(other);
			return all;
		}

		private static @Nullable Points sum(@Nullable Points one, @Nullable Points other) {
			return (one == null) ? other : (other == null) ? one : one.plus(other);
		}

	}

	/**
	 * Sums over criteria. Won back and lost again together make {@link #lostMeasured()}.
	 *
	 * @param lostBefore points lost before, as far as they are known
	 * @param promised points promised
	 * @param lostMeasured those lost before in criteria that can be compared
	 * @param promisedMeasured those promised in criteria that can be compared
	 * @param won points won back
	 * @param lostAgain points lost again
	 * @param newlyLost points lost beyond those lost before
	 * @param repeated how many criteria lost points again
	 * @param incomparable how many criteria cannot be compared although there are scores
	 */
	public record Sums(Points lostBefore, Points promised, Points lostMeasured, Points promisedMeasured, Points won,
			Points lostAgain, Points newlyLost, long repeated, long incomparable) {

		static Sums of(List<Row> rows) {
			List<Row> known = rows.stream().filter(Row::comparable).toList();
			return new Sums(
					sum(rows.stream().filter((row) -> row.standing().state() != RowState.OVERLAPPING).toList(),
							Row::lostBefore),
					sum(rows, Row::promised), sum(known, Row::lostBefore), sum(known, Row::promised),
					sum(known, Row::won), sum(known, Row::lostAgain), sum(known, Row::newlyLost),
					rows.stream().filter((row) -> row.standing().repeated()).count(),
					rows.stream()
						.map((row) -> row.standing().state())
						.filter((state) -> !state.comparable() && state != RowState.PENDING)
						.count());
		}

		/** Points promised where it cannot be known what came of them. */
		public Points promisedUnmeasured() {
			return this.promised.minus(this.promisedMeasured);
		}

		/**
		 * What was won back in per cent of what was promised, where both are known; more
		 * than a hundred when more was won than promised.
		 */
		public @Nullable Percent share() {
			return Percent.of(this.won, this.promisedMeasured);
		}

		private static Points sum(List<Row> rows, Function<Row, @Nullable Points> figure) {
			return rows.stream()
				.map(figure)
				.filter(Objects::nonNull)
				.map(Objects::requireNonNull)
				.reduce(Points.ZERO, Points::plus);
		}

	}

}
