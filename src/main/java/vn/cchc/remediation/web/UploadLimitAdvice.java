package vn.cchc.remediation.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers an upload that the server did not take in for its size with the page for 413, a
 * script with its sentence. At once, because the page of an error would read the body a
 * second time and fail like the first.
 */
@ControllerAdvice
class UploadLimitAdvice {

	private static final HttpStatus STATUS = HttpStatus.CONTENT_TOO_LARGE;

	private final MessageSource messages;

	UploadLimitAdvice(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	Object tooLarge(HttpServletRequest request) {
		return ScriptRequest.is(request) ? ResponseEntity.status(STATUS).body(sentence())
				: new ModelAndView("error/413", STATUS).addObject("upload", true);
	}

	private Map<String, Object> sentence() {
		return Map.of("status", STATUS.value(), "message",
				this.messages.getMessage("web.error.413.upload", null, LocaleContextHolder.getLocale()));
	}

}
