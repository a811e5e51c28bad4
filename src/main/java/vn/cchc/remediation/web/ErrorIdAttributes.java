package vn.cchc.remediation.web;

import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives every failure of the program (5xx) an id that stands on the page and, with the
 * failure itself, in the log. The page shows nothing else of it.
 */
@Component
class ErrorIdAttributes extends DefaultErrorAttributes {

	private static final Logger log = LoggerFactory.getLogger(ErrorIdAttributes.class);

	private static final int SERVER_ERROR = 500;

	private static final int ID_LENGTH = 8;

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, options);
		if (attributes.get("status") instanceof Integer status && status >= SERVER_ERROR) {
			String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
			attributes.put("errorId", id);
			log.error("Error {} at {}", id, attributes.get("path"), getError(request));
		}
		return attributes;
	}

}
