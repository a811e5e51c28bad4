package vn.cchc.remediation.outcome.solution;

import java.util.List;
import java.util.stream.Collectors;

import vn.cchc.remediation.plan.PlanContent;

/**
 * A plan into which a solution can be taken over.
 *
 * @param plan what it says now
 * @param matching its criteria that are the same as those of the solution
 * @param likely the address of the place that is most likely meant when none matches,
 * empty when nothing suggests one
 */
record AdoptionTarget(PlanContent plan, List<Matched> matching, String likely) {

	/**
	 * A criterion of the plan and the one of the solution that is the same.
	 *
	 * @param entryId the plan's entry
	 * @param sourceEntryId the entry of the plan that the solution is from
	 */
	record Matched(long entryId, long sourceEntryId) {
	}

	/** The codes of the criteria that match, joined. */
	public String matchingCodes() {
		return this.plan.entries()
			.filter((entry) -> this.matching.stream().anyMatch((matched) -> matched.entryId() == entry.id()))
			.map(PlanContent.Entry::code)
			.collect(Collectors.joining(", "));
	}

	/** The place of a domain in a form. */
	static String section(long sectionId) {
		return "section-" + sectionId;
	}

	/** The place of a criterion in a form. */
	static String entry(long entryId) {
		return "entry-" + entryId;
	}

}
