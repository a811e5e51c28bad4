package vn.cchc.remediation.account;

import org.jspecify.annotations.Nullable;

/**
 * An account to be added.
 *
 * @param username two to sixty of {@code a-z 0-9 . _ -}; upper case is folded
 * @param displayName the position or person as shown on pages
 * @param sampleHint what one can try with it; only in a sample installation
 */
public record NewAccount(String username, String displayName, @Nullable String sampleHint) {

	/** An account outside a sample installation. */
	public NewAccount(String username, String displayName) {
		this(username, displayName, null);
	}

}
