package vn.cchc.remediation.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import vn.cchc.remediation.core.NotFound;

/**
 * Answers what does not exist, or may not be known, with the page for 404; a script gets
 * the answer of every other error.
 */
@ControllerAdvice
class NotFoundAdvice {

	/**
	 * A page; an error in JSON for scripts that ask for it. One method decides, because
	 * between two with different types a request without preference falls to either.
	 */
	@ExceptionHandler(NotFound.class)
	ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ScriptRequest.is(request)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return new ModelAndView();
		}
		return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
	}

}
