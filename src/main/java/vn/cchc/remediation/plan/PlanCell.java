package vn.cchc.remediation.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of one cell of a plan: {@code task-17-TASK_LEAD}; it is also the id of the
 * cell in the page, so that a finding can link to it.
 *
 * @param field which cell of the part
 * @param partId identity of the section, entry or task; 0 for the plan itself
 */
public record PlanCell(PlanField field, long partId) {

	private static final Pattern ADDRESS = Pattern.compile("(plan|section|entry|task)-([0-9]{1,18})-([A-Z_]{3,30})");

	public static PlanCell plan(PlanField field) {
		return new PlanCell(field, 0);
	}

	/** Reads an address; empty when it names no cell. */
	public static Optional<PlanCell> parse(String address) {
		Matcher matcher = ADDRESS.matcher(address);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return PlanField.of(PlanField.Part.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)))
			.stream()
			.filter((field) -> field.name().equals(matcher.group(3)))
			.map((field) -> new PlanCell(field, Long.parseLong(matcher.group(2))))
			.findFirst();
	}

	/** The address as text. */
	public String address() {
		return this.field.part().address() + "-" + this.partId + "-" + this.field.name();
	}

}
