package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.account.CurrentAccount;

import vn.cchc.remediation.account.CurrentAccount;

/**
 * Who acts on a plan.
 *
 * @param accountId the account, null for the program itself
 * @param name its name today, kept with what it did
 */
public record Actor(@Nullable Long accountId, String name) {

	/** Whoever is signed in. */
	public static Actor of(CurrentAccount account) {
		return new Actor(account.id(), account.displayName());
	}

	/** The program itself, for sample data. */
	public static final Actor PROGRAM = new Actor(null, "Dữ liệu mẫu");

}
