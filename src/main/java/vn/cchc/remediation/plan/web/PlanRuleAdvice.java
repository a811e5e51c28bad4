package vn.cchc.remediation.plan.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.plan.PlanRule;

/**
 * A step without words that the plan's state does not allow any more, because somebody
 * else was faster or the page was old, leads to where the plan stands now, with the
 * reason.
 */
@ControllerAdvice(assignableTypes = PlanFlowController.class)
class PlanRuleAdvice {

	private final PlanWords words;

	PlanRuleAdvice(PlanWords words) {
		this.words = words;
	}

	@ExceptionHandler
	String otherState(PlanRule.NotInThisState refused, HttpServletRequest request, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashError", this.words.overtaken(refused));
		Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return "redirect:/plans/" + variables.get("id") + "/status";
	}

}
