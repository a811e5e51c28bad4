package vn.cchc.remediation.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Whether a script asks, which shows a sentence, or a browser, which shows a page. */
final class ScriptRequest {

	private ScriptRequest() {
	}

	static boolean is(HttpServletRequest request) {
		String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
		return accept.contains(MediaType.APPLICATION_JSON_VALUE) && !accept.contains(MediaType.TEXT_HTML_VALUE);
	}

}
