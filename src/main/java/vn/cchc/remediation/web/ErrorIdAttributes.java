package vn.cchc.remediation.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page shows. Every failure of the program (5xx) gets an id that stands on
 * the page and, with the failure itself, in the log; the page shows nothing else of it. A
 * script gets the sentence that the page would show, to show it itself.
 */
@Component
class ErrorIdAttributes extends DefaultErrorAttributes {

	private static final Logger log = LoggerFactory.getLogger(ErrorIdAttributes.class);

	private static final int SERVER_ERROR = 500;

	private static final int ID_LENGTH = 8;

	/** The errors with a page of their own. */
	private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 413);

	private final MessageSource messages;

	ErrorIdAttributes(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, options);
		if (attributes.get("status") instanceof Integer status) {
			if (status >= SERVER_ERROR) {
				String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
				attributes.put("errorId", id);
				log.error("Error {} at {}", id, attributes.get("path"), getError(request));
			}
			attributes.put("message", text(status, request));
		}
		return attributes;
	}

	private String text(int status, WebRequest request) {
		if (request.getAttribute(UnacceptedPost.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) != null) {
			return text("unaccepted");
		}
		return text((status >= SERVER_ERROR) ? "5xx" : OWN_PAGE.contains(status) ? String.valueOf(status) : "other");
	}

	private String text(String page) {
		return this.messages.getMessage("web.error." + page + ".text", null, LocaleContextHolder.getLocale());
	}

}
