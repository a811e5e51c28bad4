package vn.cchc.remediation.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The cells of a plan; every one of them is read and written as text. */
public enum PlanField {

	TITLE(Part.PLAN), LEGAL_BASES(Part.PLAN), OPENING(Part.PLAN), PURPOSE(Part.PLAN), REQUIREMENTS(Part.PLAN),
	COMMON_SOLUTIONS(Part.PLAN), ORGANISATION(Part.PLAN), CLOSING(Part.PLAN), RECIPIENTS(Part.PLAN), PLACE(Part.PLAN),
	SIGNER_TITLE(Part.PLAN), SIGNER_NAME(Part.PLAN), NOTE(Part.PLAN),

	/** {@link SigningAuthority} by name. */
	SIGNING(Part.PLAN),

	/** {@link PlanLayout} by name. */
	LAYOUT(Part.PLAN),

	SECTION_CODE(Part.SECTION), SECTION_TITLE(Part.SECTION), SECTION_RESULT(Part.SECTION), SECTION_MAX(Part.SECTION),
	SECTION_SELF(Part.SECTION), SECTION_FINAL(Part.SECTION), SECTION_REMOVED(Part.SECTION),

	ENTRY_CODE(Part.ENTRY), ENTRY_NAME(Part.ENTRY), ENTRY_PURPOSE(Part.ENTRY), ENTRY_MAX(Part.ENTRY),
	ENTRY_SELF(Part.ENTRY), ENTRY_FINAL(Part.ENTRY), ENTRY_REASON(Part.ENTRY), ENTRY_CAUSE(Part.ENTRY),
	ENTRY_REPEATED(Part.ENTRY), ENTRY_REMOVED(Part.ENTRY),

	/** Codes of the criteria the task is for, separated by "; "; empty: the domain. */
	TASK_CRITERIA(Part.TASK),

	TASK_PURPOSE(Part.TASK), TASK_SOLUTION(Part.TASK), TASK_OUTPUT(Part.TASK), TASK_TARGET(Part.TASK),

	/** Name of an office, position or group of the unit, or free wording. */
	TASK_LEAD(Part.TASK),

	/** Names in order, separated by "; ". */
	TASK_COOPERATING(Part.TASK),

	/** The deadline as worded. */
	TASK_DUE(Part.TASK),

	/**
	 * Points to win back; for several criteria one number each, joined by "+" in the
	 * order of {@link #TASK_CRITERIA}.
	 */
	TASK_POINTS(Part.TASK),

	TASK_NOTE(Part.TASK),

	/** Section and place in it from 0: {@code 12:3}. */
	TASK_PLACE(Part.TASK),

	TASK_REMOVED(Part.TASK);

	/** The text of a flag that is set; one that is not is empty. */
	public static final String SET = "true";

	private final Part part;

	PlanField(Part part) {
		this.part = part;
	}

	/** What the cell belongs to. */
	public Part part() {
		return this.part;
	}

	/** The text of the plan that the cell holds, null when it holds none. */
	@Nullable PlanText text() {
		return Arrays.stream(PlanText.values()).filter((text) -> text.name().equals(name())).findFirst().orElse(null);
	}

	/** The fields of a part, in order. */
	public static List<PlanField> of(Part part) {
		return Arrays.stream(values()).filter((field) -> field.part == part).toList();
	}

	/** The fields of a part that are typed into, in order. */
	public static List<PlanField> typed(Part part) {
		return of(part).stream().filter((field) -> field != TASK_PLACE && !field.removal()).toList();
	}

	/** Whether the cell says that its part is taken out. */
	boolean removal() {
		return this == SECTION_REMOVED || this == ENTRY_REMOVED || this == TASK_REMOVED;
	}

	/** What cells belong to. */
	public enum Part {

		/** The plan itself. */
		PLAN,

		/** A domain. */
		SECTION,

		/** A criterion. */
		ENTRY,

		/** A task. */
		TASK;

		String address() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
