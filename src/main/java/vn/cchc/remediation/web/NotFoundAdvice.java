package vn.cchc.remediation.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

import vn.cchc.remediation.core.NotFound;

/**
 * Answers what does not exist, or may not be known, with the page for 404; a script gets
 * the answer of every other error.
 */
@ControllerAdvice
class NotFoundAdvice {

	@ExceptionHandler(exception = NotFound.class, produces = MediaType.TEXT_HTML_VALUE)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String notFound() {
		return "error/404";
	}

	@ExceptionHandler(exception = NotFound.class, produces = MediaType.APPLICATION_JSON_VALUE)
	void notFound(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

}
