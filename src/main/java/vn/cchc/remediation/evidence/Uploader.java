package vn.cchc.remediation.evidence;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.account.CurrentAccount;

/**
 * Who brings a file.
 *
 * @param accountId the account, null for the program itself
 * @param name its name today, kept with the file
 */
public record Uploader(@Nullable Long accountId, String name) {

	/** The program itself, for sample data. */
	public static final Uploader PROGRAM = new Uploader(null, "par-remediation");

	/** Whoever is signed in. */
	public static Uploader of(CurrentAccount account) {
		return new Uploader(account.id(), account.displayName());
	}

}
