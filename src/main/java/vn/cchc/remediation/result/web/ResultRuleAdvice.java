package vn.cchc.remediation.result.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.result.ResultRule;

/**
 * A step without words that the report's state does not allow any more, because somebody
 * else was faster or the page was old, leads to where the report stands now, with the
 * reason.
 */
@ControllerAdvice(assignableTypes = { ResultFlowController.class, ResultDraftController.class })
class ResultRuleAdvice {

	private final ResultWords words;

	ResultRuleAdvice(ResultWords words) {
		this.words = words;
	}

	@ExceptionHandler
	String otherState(ResultRule.NotInThisState refused, HttpServletRequest request, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashError", this.words.otherState(refused.status()));
		Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return "redirect:/results/" + variables.get("id") + "/status";
	}

}
