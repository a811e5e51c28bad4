package vn.cchc.remediation.reminder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of pages as they stand in e-mails and calendars. */
@Component
class AppLinks {

	private final String baseUrl;

	/**
	 * Takes where people reach the application.
	 * @param baseUrl empty where nobody has said so; links begin with the path then
	 */
	AppLinks(@Value("${remediation.base-url:}") String baseUrl) {
		this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
	}

	/** The same; where nobody has said so, as the request in hand reached it. */
	AppLinks asReached() {
		return this.baseUrl.isEmpty() ? new AppLinks(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
				: this;
	}

	String to(String path) {
		return this.baseUrl + path;
	}

	/** The host for identities of messages and events. */
	String host() {
		String host = this.baseUrl.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
		return host.isEmpty() ? "par-remediation" : host;
	}

}
