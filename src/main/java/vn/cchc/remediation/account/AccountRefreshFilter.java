package vn.cchc.remediation.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the signed-in account anew for every request, so that a role given or ended
 * counts at once, and a closed account or a changed password ends its sessions.
 */
class AccountRefreshFilter extends OncePerRequestFilter {

	private final CredentialsReader reader;

	private final AccountAuthentication authentication;

	AccountRefreshFilter(CredentialsReader reader, AccountAuthentication authentication) {
		this.reader = reader;
		this.authentication = authentication;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return SecurityConfiguration.STATIC.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication present = SecurityContextHolder.getContext().getAuthentication();
		if (present != null && present.getPrincipal() instanceof CurrentAccount former) {
			refresh(request, present, former);
		}
		chain.doFilter(request, response);
	}

	private void refresh(HttpServletRequest request, Authentication present, CurrentAccount former) {
		Credentials credentials = this.reader.byId(former.id()).filter((found) -> found.continues(former)).orElse(null);
		// A new context: the one in hand is the session's own.
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		if (credentials != null) {
			context.setAuthentication(this.authentication.signedIn(credentials.account(), present.getDetails()));
		}
		else {
			end(request);
		}
		SecurityContextHolder.setContext(context);
	}

	private static void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
