package vn.cchc.remediation.account;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

import vn.cchc.remediation.web.UnacceptedPost;

/**
 * Answers what may not be done with 403. Where the token of a form was refused, the page
 * says so and helps to send the form again: the cookie may have gone with a sign-out in
 * another tab or with a closed browser.
 */
class RefusalHandler implements AccessDeniedHandler {

	private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException, ServletException {
		if (refused instanceof CsrfException) {
			if ((request.getContextPath() + "/sign-in").equals(request.getRequestURI())) {
				response.sendRedirect(request.getContextPath() + "/sign-in?stale");
				return;
			}
			request.setAttribute(UnacceptedPost.ATTRIBUTE, UnacceptedPost.of(request));
		}
		this.page.handle(request, response, refused);
	}

}
