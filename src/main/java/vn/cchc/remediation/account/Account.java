package vn.cchc.remediation.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.Texts;

/**
 * Somebody who can sign in: a position ("Văn phòng xã Hải Yến"), not a person. It is
 * added without a password, gets one (by an administrator's one-time link, or in a sample
 * installation directly), and may be disabled; it is never deleted.
 */
@Entity
public class Account extends BaseEntity {

	@Column(nullable = false, updatable = false)
	private String username;

	@Column(nullable = false)
	private String displayName;

	private @Nullable String passwordHash;

	private boolean disabled;

	private @Nullable String sampleHint;

	protected Account() {
	}

	Account(String username, String displayName, @Nullable String sampleHint) {
		this.username = username;
		this.displayName = Texts.normalize(displayName);
		this.sampleHint = sampleHint;
	}

	public String username() {
		return this.username;
	}

	public String displayName() {
		return this.displayName;
	}

	/** Whether an administrator has closed the account. */
	public boolean disabled() {
		return this.disabled;
	}

	/** Whether a password has been set; without one nobody can sign in. */
	public boolean hasPassword() {
		return this.passwordHash != null;
	}

	/**
	 * What one can try with the account; null outside a sample installation.
	 */
	public @Nullable String sampleHint() {
		return this.sampleHint;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	void rename(String displayName) {
		this.displayName = Texts.normalize(displayName);
	}

	void changePassword(String hash) {
		this.passwordHash = hash;
	}

	void disable() {
		this.disabled = true;
	}

	void enable() {
		this.disabled = false;
	}

}
