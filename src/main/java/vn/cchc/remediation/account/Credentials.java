package vn.cchc.remediation.account;

import org.jspecify.annotations.Nullable;

/**
 * An account as sign-in and every request need it, read with its roles in one statement.
 */
record Credentials(CurrentAccount account, @Nullable String passwordHash, boolean disabled) {

	/** Whether a session begun with {@code former} may go on. */
	boolean continues(CurrentAccount former) {
		return !this.disabled && this.account.passwordStamp() == former.passwordStamp();
	}

}
