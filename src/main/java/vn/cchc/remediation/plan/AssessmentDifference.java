package vn.cchc.remediation.plan;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

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
	 * Figures and reason as one side says them.
	 *
	 * @param score maximum, self and final score
	 * @param reason why points were lost, null where none is said
	 */
	public record Said(PlanContent.Score score, @Nullable String reason) {
	}

}
