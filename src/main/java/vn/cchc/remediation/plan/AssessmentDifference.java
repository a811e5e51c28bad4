package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * Something that the assessment of a plan says differently by now.
 *
 * @param kind what differs
 * @param partId the section or entry of the plan; the criterion of what is new
 * @param code code of the domain or criterion
 * @param name its name
 * @param before what the plan says, null of what is new
 * @param now what the assessment says
 */
public record AssessmentDifference(Kind kind, long partId, String code, String name, @Nullable Said before, Said now) {

	/** What differs. */
	public enum Kind {

		/** Figures of a domain. */
		DOMAIN,

		/** Figures or reason of a criterion. */
		CRITERION,

		/** A criterion that lost points and is not in the plan. */
		NEWLY_LOST,

		/** A criterion of the plan that lost no points after all. */
		LOST_NO_MORE

	}

	/** Where it stands on the page of differences. */
	public String anchor() {
		return "difference-" + this.kind + "-" + this.partId;
	}

	/** What is different, one by one; nothing of what is new. */
	public List<Change> changes() {
		Said was = this.before;
		if (was == null) {
			return List.of();
		}
		return Stream
			.of(Change.of(Change.What.MAX, was.score().max(), this.now.score().max()),
					Change.of(Change.What.SELF, was.score().self(), this.now.score().self()),
					Change.of(Change.What.FINAL, was.score().finalScore(), this.now.score().finalScore()),
					new Change(Change.What.REASON, Objects.requireNonNullElse(was.reason(), ""),
							Objects.requireNonNullElse(this.now.reason(), "")))
			.filter((change) -> !change.was().equals(change.now()))
			.toList();
	}

	/**
	 * Names this difference with both its values, so that nobody takes over what was not
	 * shown.
	 */
	public String token() {
		return this.kind + ":" + this.partId + ":" + print(this.before) + ":" + print(this.now);
	}

	private static String print(@Nullable Said said) {
		return (said != null) ? said.score().max() + "/" + said.score().self() + "/" + said.score().finalScore() + "/"
				+ Objects.hashCode(said.reason()) : "";
	}

	/**
	 * A figure or text that is different.
	 *
	 * @param what which one
	 * @param was what the plan says, empty where it says nothing
	 * @param now what the assessment says, likewise
	 */
	public record Change(What what, String was, String now) {

		/** With two places, where these tell the two apart. */
		static Change of(What what, @Nullable Points was, @Nullable Points now) {
			Change printed = new Change(what, printed(was), printed(now));
			return printed.was.equals(printed.now) ? new Change(what, PartReader.typed(was), PartReader.typed(now))
					: printed;
		}

		private static String printed(@Nullable Points points) {
			return (points != null) ? points.printed() : "";
		}

		/** What can be different. */
		public enum What {

			/** The maximum. */
			MAX,

			/** The self score. */
			SELF,

			/** The score that counts. */
			FINAL,

			/** Why points were lost. */
			REASON

		}

	}

	/**
	 * Figures and reason as one side says them.
	 *
	 * @param score maximum, self and final score
	 * @param reason why points were lost, null where none is said
	 */
	public record Said(PlanContent.Score score, @Nullable String reason) {
	}

}
