package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. Unknown names, closed accounts and wrong passwords are
 * answered alike and after the same time.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {

	private static final int LONGEST_NAME = 60;

	private final CredentialsReader reader;

	private final Passwords passwords;

	private final SignInThrottle throttle;

	private final Clock clock;

	AccountAuthentication(CredentialsReader reader, Passwords passwords, SignInThrottle throttle, Clock clock) {
		this.reader = reader;
		this.passwords = passwords;
		this.throttle = throttle;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String name = name(attempt);
		String address = address(attempt);
		if (this.throttle.refuses(name, address)) {
			throw new LockedException("too many failures");
		}
		Optional<Credentials> credentials = this.reader.byUsername(name);
		boolean matches = this.passwords.matches(String.valueOf(attempt.getCredentials()),
				credentials.map(Credentials::passwordHash).orElse(null));
		if (!matches || credentials.isEmpty() || credentials.get().disabled()) {
			this.throttle.failed(name, address);
			throw new BadCredentialsException("name or password wrong");
		}
		this.throttle.succeeded(name, address);
		return signedIn(credentials.get().account(), attempt.getDetails());
	}

	/** The proof that somebody is signed in, with the roles held today. */
	Authentication signedIn(CurrentAccount account, @Nullable Object details) {
		UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(account, null,
				account.authorities(LocalDate.now(this.clock)));
		token.setDetails(details);
		return token;
	}

	private static String name(Authentication attempt) {
		String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
		return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name;
	}

	private static String address(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
