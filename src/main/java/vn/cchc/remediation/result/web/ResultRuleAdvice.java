package vn.cchc.remediation.result.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.result.ResultRule;

/**
 * A step that the report's state does not allow any more, because somebody else was
 * faster or the page was old, leads to where the report stands now, with the reason.
 */
@ControllerAdvice(
		assignableTypes = { ResultFlowController.class, ResultDecisionController.class, ResultDraftController.class })
class ResultRuleAdvice {

	private final ResultWords words;

	ResultRuleAdvice(ResultWords words) {
		this.words = words;
	}

	@ExceptionHandler
	String otherState(ResultRule.NotInThisState refused, HttpServletRequest request, RedirectAttributes redirect) {
		return back(this.words.say("result.flow.state", this.words.say("result.status." + refused.status())), request,
				redirect);
	}

	@ExceptionHandler
	String submittedAgain(ResultRule.SubmittedAgain refused, HttpServletRequest request, RedirectAttributes redirect) {
		return back(this.words.say("plan.flow.again"), request, redirect);
	}

	private static String back(String reason, HttpServletRequest request, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashError", reason);
		Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return "redirect:/results/" + variables.get("id") + "/status";
	}

}
