package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;

/**
 * Who acts on a plan.
 *
 * @param accountId the account, null for the program itself
 * @param name its name today, kept with what it did
 */
public record Actor(@Nullable Long accountId, String name) {

	/** The program itself, for sample data. */
	public static final Actor PROGRAM = new Actor(null, "par-remediation");

}
