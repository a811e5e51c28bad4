package vn.cchc.remediation.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.cchc.remediation.account.AccountRule.Kind;

/**
 * What a password must be, and how it is kept: bcrypt, with the method's name before it.
 * Vietnamese keyboards send the same letter composed or decomposed; both are the same
 * password.
 */
@Component
class Passwords {

	/** Fewest characters of a password that somebody chooses. */
	static final int MINIMUM = 10;

	/** bcrypt reads no further. */
	private static final int MAXIMUM_BYTES = 72;

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	/**
	 * Matches no password; checked for names that do not exist, so that they take as
	 * long.
	 */
	private final String nobody = hash("nobody-has-this-password");

	/**
	 * Refuses a password that is too short or too long.
	 * @throws AccountRule with {@link Kind#PASSWORD_SHORT} or {@link Kind#PASSWORD_LONG}
	 */
	void check(String password) {
		if (password.codePointCount(0, password.length()) < MINIMUM) {
			throw new AccountRule(Kind.PASSWORD_SHORT);
		}
		if (composed(password).getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
			throw new AccountRule(Kind.PASSWORD_LONG);
		}
	}

	String hash(String password) {
		String hash = this.encoder.encode(composed(password));
		if (hash == null) {
			throw new IllegalStateException("no hash");
		}
		return hash;
	}

	/**
	 * Whether a password is the one hashed; takes as long when there is no hash.
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean same = this.encoder.matches(shortened(composed(password)), (hash != null) ? hash : this.nobody);
		return same && hash != null;
	}

	private static String composed(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

	/** A longer text cannot be a password, but must be compared like one. */
	private static String shortened(String password) {
		return (password.length() > MAXIMUM_BYTES * 2) ? "" : password;
	}

}
