package vn.cchc.remediation.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What is different between two versions of one plan, in the order in which a plan is
 * read. Parts are the same when their identity is, whatever became of their wording.
 *
 * @param changes the differences; none when both say the same
 */
public record PlanDifference(List<Change> changes) {

	/** The difference from an earlier to a later version. */
	public static PlanDifference of(PlanContent earlier, PlanContent later) {
		return new PlanDifference(new PlanComparison(earlier, later).changes());
	}

	/** The groups that have differences, with them. */
	public Map<Group, List<Change>> byGroup() {
		return this.changes.stream()
			.collect(Collectors.groupingBy(Change::group, () -> new EnumMap<>(Group.class), Collectors.toList()));
	}

	/** What a difference belongs to. */
	public enum Group {

		/** Number, date, signer, texts. */
		DOCUMENT,

		/** Domains. */
		DOMAINS,

		/** Criteria. */
		CRITERIA,

		/** Tasks. */
		TASKS

	}

	/** What became of a part. */
	public enum Kind {

		/** The later version has it, the earlier has not. */
		ADDED,

		/** The earlier version has it, the later has not. */
		REMOVED,

		/** A task stands in another domain: from, to. */
		MOVED,

		/** A task stands in another place of its domain: from, to, counted from 1. */
		REORDERED,

		/** Something about it was filled in. */
		FILLED,

		/** Something about it was cleared. */
		CLEARED,

		/** Something about it is another one: from, to. */
		CHANGED

	}

	/** What about a part is different. */
	public enum What {

		/** The part as a whole. */
		PART,

		NUMBER, ISSUED_ON, SIGNING, LAYOUT,

		/** A text of the document; which one says {@link Change#text()}. */
		TEXT,

		CODE, NAME, RESULT, FIGURES, PURPOSE, REASON, CAUSE, REPEATED, CRITERIA, SOLUTION, OUTPUT, TARGET, LEAD,
		COOPERATING, DUE, POINTS, NOTE;

		/** Whether it is prose, to be compared word by word. */
		public boolean prose() {
			return switch (this) {
				case TEXT, RESULT, REASON, CAUSE, SOLUTION, OUTPUT, TARGET, NOTE -> true;
				default -> false;
			};
		}

	}

	/**
	 * One difference.
	 *
	 * @param group where it belongs
	 * @param kind what became of it
	 * @param part what the part is called, empty for the document
	 * @param what what about the part is different
	 * @param text which text of the document, null for anything else
	 * @param was what it was, empty for nothing; choices by name
	 * @param became what it is since, empty for nothing
	 */
	public record Change(Group group, Kind kind, String part, What what, @Nullable PlanText text, String was,
			String became) {

		/** Prose word by word. */
		public TextDifference words() {
			return TextDifference.of(this.was, this.became);
		}

	}

}
