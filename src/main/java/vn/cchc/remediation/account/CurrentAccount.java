package vn.cchc.remediation.account;

import java.io.Serializable;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import vn.cchc.remediation.web.DisplayName;

/**
 * Who is signed in: the principal of Spring Security, to be had in a controller as
 * {@code @AuthenticationPrincipal CurrentAccount}. Its roles are read anew for every
 * request.
 *
 * @param passwordStamp changes with the password, so that a changed password ends the
 * other sessions
 * @param grants every role, past and future ones too
 */
public record CurrentAccount(long id, String username, String displayName, int passwordStamp,
		List<RoleGrant> grants) implements DisplayName, Principal, Serializable {

	/** What the session keeps of a password hash; tells nothing about it. */
	static int stamp(@Nullable String passwordHash) {
		return (passwordHash != null) ? passwordHash.hashCode() : 0;
	}

	@Override
	public String getName() {
		return this.username;
	}

	/** The roles held on a day, as Spring Security knows them. */
	List<GrantedAuthority> authorities(LocalDate day) {
		return this.grants.stream()
			.filter((grant) -> grant.holdsOn(day))
			.filter((grant) -> grant.role() != Role.ADMINISTRATOR || grant.administers())
			.map((grant) -> grant.role().authority())
			.distinct()
			.<GrantedAuthority>map(SimpleGrantedAuthority::new)
			.toList();
	}

}
