package vn.cchc.remediation.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

import vn.cchc.remediation.core.NotFound;

/** Answers what does not exist, or may not be known, with the page for 404. */
@ControllerAdvice
class NotFoundAdvice {

	@ExceptionHandler(NotFound.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String notFound() {
		return "error/404";
	}

}
